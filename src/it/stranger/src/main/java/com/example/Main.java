package com.example;

import com.example.api.CoversApi;
import com.example.api.LoansApi;
import com.example.api.Separated;
import com.example.model.Loan;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.Collections;
import okhttp3.Request;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

public class Main {
  public static void main(String[] args) throws IOException {
    JsonAdapter<Loan> loans = new Moshi.Builder().build().adapter(Loan.class);
    Loan loan = loans.fromJson(
        "{\"item\":{\"kind\":\"film\",\"minutes\":90,\"cut\":[1,null]},\"due\":\"2020-02-29\"}");
    System.out.println(loan.getItem().asBook() + " " + loan.getItem().asFilm().getMinutes() + " "
        + loan.getState());
    System.out.println(loans.toJson(loan));

    Retrofit retrofit = new Retrofit.Builder()
        .baseUrl(LoansApi.BASE_URL)
        .addConverterFactory(MoshiConverterFactory.create())
        .validateEagerly(true)
        .build();
    LoansApi api = retrofit.create(LoansApi.class);
    retrofit.create(CoversApi.class);
    Request list = api.listLoans(
            Separated.ByCommas.of("a", "b"), Collections.singletonMap("filter[state]", "late"))
        .request();
    System.out.println(list.method() + " " + list.url());
    Request extend = api.extendLoan("7").request();
    System.out.println(extend.method() + " " + extend.url());
  }
}
