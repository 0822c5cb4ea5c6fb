package dev.powerpack.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.powerpack.api.BooksApi;
import dev.powerpack.api.Idempotent;
import dev.powerpack.model.Book;
import dev.powerpack.paging.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import retrofit2.Call;
import retrofit2.CallAdapter;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/**
 * What the extensions of a contract make of its operations, in the form that this SDK has: a pager
 * over the parameters and properties that they name, whatever those are called.
 */
final class ExtensionsTest {
  private final MockWebServer server = new MockWebServer();
  private BooksApi books;

  @BeforeEach
  void start() throws IOException {
    server.start();
    books = new Retrofit.Builder()
        .baseUrl(server.url("/"))
        .addCallAdapterFactory(new Executing())
        .addConverterFactory(MoshiConverterFactory.create())
        .build()
        .create(BooksApi.class);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void pagerWalksTheListThatTheContractDescribes() throws Exception {
    respond(200, page(4, "more", "a", "b", "c"));
    respond(200, page(4, "", "c", "d"));

    assertThat(books.list(7)).extracting(Book::getBookId).containsExactly("a", "b", "c", "d");
    // The account is left to the client, which fills it in.
    assertThat(requests())
        .containsExactly(
            "GET /accounts/%7Baccount%7D/shelves/7/books?page_size=3&skip=0",
            "GET /accounts/%7Baccount%7D/shelves/7/books?page_size=3&skip=2");
  }

  @Test
  void filtersAreSentWithEachPage() throws Exception {
    respond(200, page(1, "", "a"));
    Page<Book> page =
        books.list(7, "Ulysses", 1922).withPageSize(2).withOffset(5).page();
    respond(200, page(1, "", "a"));
    Page<Book> later = books.list(7, null, 1922).pageAsync().get();

    assertThat(page.getApiId()).isEqualTo("r");
    assertThat(page.getTotalCount()).isEqualTo(1);
    assertThat(later.getItems()).isEqualTo(page.getItems());
    assertThat(requests())
        .containsExactly(
            "GET /accounts/%7Baccount%7D/shelves/7/books?title=Ulysses&printed_in=1922&page_size=2&skip=5",
            "GET /accounts/%7Baccount%7D/shelves/7/books?printed_in=1922&page_size=3&skip=0");
  }

  @Test
  void sizeOfAPageHasTheBoundsOfTheContract() {
    assertThatThrownBy(() -> books.list(7).withPageSize(6))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("page size must be 2 to 5 but was 6");
  }

  @Test
  void pageWithoutMetaIsAPage() {
    respond(200, """
        {"book_list":[]}""");

    assertThat(books.list(7)).isEmpty();
  }

  @Test
  void operationReturnsWhatTheServiceRespondsWith() throws Exception {
    Book book = Book.builder().bookId("a").title("Ulysses").build();
    String json = Wire.write(Book.class, book);
    respond(201, json);
    respond(200, json);
    respond(200, json);
    respond(204, "");

    assertThat(books.create(7, book)).isEqualTo(book);
    assertThat(books.get("a")).isEqualTo(book);
    assertThat(books.getAsync("a").get()).isEqualTo(book);
    assertThat(books.deleteBook("a")).isNull();
    assertThat(requests())
        .containsExactly(
            "POST /accounts/%7Baccount%7D/shelves/7/books",
            "GET /accounts/%7Baccount%7D/books/a",
            "GET /accounts/%7Baccount%7D/books/a",
            "DELETE /accounts/%7Baccount%7D/books/a");
  }

  @Test
  void idempotentOperationIsMarked() {
    assertThat(Stream.of(BooksApi.class.getMethods())
            .filter(method -> method.isAnnotationPresent(Idempotent.class))
            .map(Method::getName))
        .containsExactlyInAnyOrder("create", "createAsync");
  }

  private void respond(int code, String body) {
    server.enqueue(new MockResponse.Builder().code(code).body(body).build());
  }

  private static String page(int total, String next, String... ids) {
    return """
        {"request_id":"r","page_meta":{"total_books":%d,"next_page":"%s"},"book_list":[%s]}""".formatted(
        total,
        next,
        String.join(",", Stream.of(ids).map("{\"book_id\":\"%s\"}"::formatted).toList()));
  }

  private List<String> requests() throws InterruptedException {
    List<String> requests = new ArrayList<>();
    while (requests.size() < server.getRequestCount()) {
      requests.add(server.takeRequest().getRequestLine().replace(" HTTP/1.1", ""));
    }
    return requests;
  }

  /** Executes a call and returns what it brings, as the client does, but without its guarantees. */
  private static final class Executing extends CallAdapter.Factory {
    @Override
    public @Nullable CallAdapter<?, ?> get(
        Type returnType, Annotation[] annotations, Retrofit retrofit) {
      if (getRawType(returnType) == CompletableFuture.class) {
        return null; // Retrofit has one of its own.
      }
      return new CallAdapter<Object, @Nullable Object>() {
        @Override
        public Type responseType() {
          return returnType;
        }

        @Override
        public @Nullable Object adapt(Call<Object> call) {
          try {
            return call.execute().body();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }
      };
    }
  }
}
