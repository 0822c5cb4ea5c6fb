package dev.powerpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.powerpack.api.BooksApi;
import dev.powerpack.api.BooksApi.ListBooksFilter;
import dev.powerpack.model.Book;
import dev.powerpack.paging.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the extensions of a contract make of its lists, in the form that this SDK has: a pager over
 * the parameters and properties that they name, whatever those are called. The other operations are
 * in the golden {@code BooksApi.java}; what such ones send is in {@link OperationsTest}.
 */
final class ExtensionsTest {
  private final MockWebServer server = new MockWebServer();

  private Transport transport;
  private BooksApi books;

  @BeforeEach
  void start() throws IOException {
    server.start();
    Settings settings = new Settings();
    settings.baseUrl = server.url("/");
    settings.credentials = () -> PlivoCredentials.of("MA1", "token");
    transport = new Transport(settings);
    books = transport.create(BooksApi.class);
  }

  @AfterEach
  void close() {
    transport.close();
    server.close();
  }

  @Test
  void pagerWalksTheListThatTheContractDescribes() throws Exception {
    respond(page(4, "more", "a", "b", "c"));
    respond(page(4, "", "c", "d"));

    assertThat(books.list("7")).extracting(Book::getBookId).containsExactly("a", "b", "c", "d");
    assertThatThrownBy(() -> books.list("7").withPageSize(6))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("page size must be 2 to 5 but was 6");
    respond("{\"book_list\":[]}");
    assertThat(books.list("8")).as("a page without meta").isEmpty();
    // The client fills the account in, whatever the contract calls it.
    assertThat(requests())
        .containsExactly(
            "GET /accounts/MA1/shelves/7/books?page_size=3&skip=0",
            "GET /accounts/MA1/shelves/7/books?page_size=3&skip=2",
            "GET /accounts/MA1/shelves/8/books?page_size=3&skip=0");
  }

  @Test
  void filtersAreSentWithEachPage() throws Exception {
    respond(page(1, "", "a"));
    Page<Book> page = books
        .list("7", new ListBooksFilter().withTitle("Ulysses").withPrintedIn(1922))
        .withPageSize(2)
        .withOffset(5)
        .page();
    respond(page(1, "", "a"));
    Page<Book> later =
        books.list("7", new ListBooksFilter().withPrintedIn(1922)).pageAsync().get();

    assertThat(page.getApiId()).isEqualTo("r");
    assertThat(page.getTotalCount()).isEqualTo(1);
    assertThat(later.getItems()).isEqualTo(page.getItems());
    assertThat(requests())
        .containsExactly(
            "GET /accounts/MA1/shelves/7/books?title=Ulysses&printed_in=1922&page_size=2&skip=5",
            "GET /accounts/MA1/shelves/7/books?printed_in=1922&page_size=3&skip=0");
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

  private void respond(String body) {
    server.enqueue(new MockResponse.Builder().body(body).build());
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
}
