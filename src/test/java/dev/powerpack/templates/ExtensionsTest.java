package dev.powerpack.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.powerpack.api.BooksApi;
import dev.powerpack.api.BooksApi.ListBooksFilter;
import dev.powerpack.model.Book;
import dev.powerpack.model.BookDelete;
import dev.powerpack.model.Loan;
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
import mockwebserver3.RecordedRequest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Call;
import retrofit2.CallAdapter;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/**
 * What the extensions of a contract make of its operations, in the form that this SDK has: a pager
 * over the parameters and properties that they name, whatever those are called.
 */
final class ExtensionsTest {
  @AutoClose
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

  @Test
  void pagerWalksTheListThatTheContractDescribes() throws Exception {
    respond(200, page(4, "more", "a", "b", "c"));
    respond(200, page(4, "", "c", "d"));

    assertThat(books.list("7")).extracting(Book::getBookId).containsExactly("a", "b", "c", "d");
    assertThatThrownBy(() -> books.list("7").withPageSize(6))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("page size must be 2 to 5 but was 6");
    respond(200, "{\"book_list\":[]}");
    assertThat(books.list("8")).as("a page without meta").isEmpty();
    // The account is left to the client, which fills it in.
    assertThat(requests())
        .containsExactly(
            "GET /accounts/%7Baccount%7D/shelves/7/books?page_size=3&skip=0",
            "GET /accounts/%7Baccount%7D/shelves/7/books?page_size=3&skip=2",
            "GET /accounts/%7Baccount%7D/shelves/8/books?page_size=3&skip=0");
  }

  @Test
  void filtersAreSentWithEachPage() throws Exception {
    respond(200, page(1, "", "a"));
    Page<Book> page = books
        .list("7", new ListBooksFilter().withTitle("Ulysses").withPrintedIn(1922))
        .withPageSize(2)
        .withOffset(5)
        .page();
    respond(200, page(1, "", "a"));
    Page<Book> later =
        books.list("7", new ListBooksFilter().withPrintedIn(1922)).pageAsync().get();

    assertThat(page.getApiId()).isEqualTo("r");
    assertThat(page.getTotalCount()).isEqualTo(1);
    assertThat(later.getItems()).isEqualTo(page.getItems());
    assertThat(requests())
        .containsExactly(
            "GET /accounts/%7Baccount%7D/shelves/7/books?title=Ulysses&printed_in=1922&page_size=2&skip=5",
            "GET /accounts/%7Baccount%7D/shelves/7/books?printed_in=1922&page_size=3&skip=0");
  }

  @Test
  void operationReturnsWhatTheServiceRespondsWith() throws Exception {
    Book book = Book.builder().bookId("a").title("Ulysses").build();
    String json = Wire.write(Book.class, book);
    respond(201, json);
    respond(200, json);
    respond(200, json);

    assertThat(books.create("7", book)).isEqualTo(book);
    assertThat(books.get("a")).isEqualTo(book);
    assertThat(books.getAsync("a").get()).isEqualTo(book);
    assertThat(requests())
        .containsExactly(
            "POST /accounts/%7Baccount%7D/shelves/7/books",
            "GET /accounts/%7Baccount%7D/books/a", "GET /accounts/%7Baccount%7D/books/a");
  }

  @Test
  void bodyOfADeleteIsSent() throws Exception {
    respond(204, "");

    assertThat(books.deleteBook("a", BookDelete.builder().burn(false).build())).isNull();
    assertThat(server.takeRequest().getBody().utf8()).isEqualTo("{\"burn\":false}");
  }

  @Test
  void bodyThatIsOptionalCanBeLeftOut() throws Exception {
    respond(204, "");
    respond(204, "");

    books.lend("a");
    books.lend("a", 3, Loan.builder().reader("Molly").build());

    assertThat(server.takeRequest().getBody().size()).isZero();
    RecordedRequest request = server.takeRequest();
    assertThat(request.getTarget()).isEqualTo("/accounts/%7Baccount%7D/books/a?days=3");
    assertThat(request.getBody().utf8()).isEqualTo("{\"reader\":\"Molly\"}");
  }

  @Test
  void textOfAPathThatIsTooShortIsRejectedBeforeARequest() {
    BooksApi checked = BooksApi.sentBy(books);
    String message = "shelf must have at least 1 character but was ";

    for (ThrowingCallable call : List.<ThrowingCallable>of(
        () -> checked.list(""),
        () -> checked.listPage("", null, null, 3, 0),
        () -> checked.create("", Book.builder().bookId("a").build()))) {
      assertThatThrownBy(call)
          .isExactlyInstanceOf(IllegalArgumentException.class)
          .hasMessage(message + "''");
    }
    assertThat(server.getRequestCount()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/accounts/1/shelves/7/", "shelves/7", "https://example.com/shelves/7"})
  void parameterInAPathIsRead(String path) {
    Book book = Book.builder().bookId("a").home(path).build();

    assertThat(book.shelf()).isEqualTo("7");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        "null                  | absent",
        "''                    | ''",
        "/accounts/1/shelves/  | '/accounts/1/shelves/'",
        "/shelves/7/books/     | '/shelves/7/books/'",
        "/bookshelves/7        | '/bookshelves/7'"
      },
      quoteCharacter = '"')
  void pathWithoutItsParameterIsRejected(@Nullable String path, String shown) {
    Book book = Book.builder().bookId("a").home("''".equals(path) ? "" : path).build();

    assertThatThrownBy(book::shelf)
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("'home' must end in shelves/{shelf}/ but was " + shown);
  }

  @ParameterizedTest
  @CsvSource({"Idempotent, create createAsync", "MayBeEmpty, deleteBook deleteBookAsync"})
  void operationIsMarked(String annotation, String methods) {
    assertThat(Stream.of(BooksApi.class.getMethods())
            .filter(method -> Stream.of(method.getAnnotations())
                .anyMatch(it -> it.annotationType().getSimpleName().equals(annotation)))
            .map(Method::getName))
        .containsExactlyInAnyOrder(methods.split(" "));
  }

  private void respond(int code, String body) {
    server.enqueue(new MockResponse.Builder().code(code).body(body).build());
  }

  private static String page(int total, String next, String... ids) {
    return """
        {"request_id":"r","page_meta":{"total_books":%s,"next_page":"%s"},"book_list":[%s]}""".formatted(
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
