package dev.powerpack.api;

import dev.powerpack.model.Book;
import dev.powerpack.model.BookDelete;
import dev.powerpack.model.BookList;
import dev.powerpack.model.Loan;
import dev.powerpack.model.*;
import dev.powerpack.paging.*;
import java.math.*;
import java.time.*;
import java.util.*;
import java.util.concurrent.CompletableFuture;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import retrofit2.http.*;

/** The operations of the tag <code>Books</code>. */
@SuppressWarnings("deprecation") // The contract may mark a type that is used here.
public interface BooksApi {
  /** Address that the contract names as the server's. */
  String BASE_URL = "https://example.com/";

  /** Path of the operation <code>createBook</code>, relative to {@link #BASE_URL} unless it has a server of its own. */
  String CREATE_BOOK_PATH = "accounts/{account}/shelves/{shelf}/books";
  /** Least number of characters of <code>shelf</code>. */
  int CREATE_BOOK_SHELF_MIN_LENGTH = 1;

  /**
   * Calls <code>POST</code> <code>accounts/&#123;account}/shelves/&#123;shelf}/books</code>.
   *
   * @param shelf The <code>shelf</code>. Length in characters at least 1.
   * @param book The <code>Book</code>.
   * @return what the service responded with
   */
  @Idempotent
  @Headers({ "Accept: application/json" })
  @POST(CREATE_BOOK_PATH)
  Book create(
      @Path("shelf") String shelf,
      @Body Book book);

  /**
   * Calls <code>POST</code> <code>accounts/&#123;account}/shelves/&#123;shelf}/books</code>.
   *
   * @param shelf The <code>shelf</code>. Length in characters at least 1.
   * @param book The <code>Book</code>.
   * @return completes with what <code>create</code> returns or throws, though what it throws of an argument is thrown at once; cancelling it ends the call
   */
  @Idempotent
  @Headers({ "Accept: application/json" })
  @POST(CREATE_BOOK_PATH)
  CompletableFuture<Book> createAsync(
      @Path("shelf") String shelf,
      @Body Book book);

  /** Path of the operation <code>deleteBook</code>, relative to {@link #BASE_URL} unless it has a server of its own. */
  String DELETE_BOOK_PATH = "accounts/{account}/books/{book_id}";

  /**
   * Calls <code>DELETE</code> <code>accounts/&#123;account}/books/&#123;book_id}</code>.
   *
   * @param bookId The <code>book_id</code>.
   * @param bookDelete The <code>BookDelete</code>.
   * @return what the service responded with, or null where the response is empty
   */
  @MayBeEmpty
  @Headers({ "Accept: application/json" })
  @HTTP(method = "DELETE", path = DELETE_BOOK_PATH, hasBody = true)
  @Nullable Book deleteBook(
      @Path("book_id") String bookId,
      @Body BookDelete bookDelete);

  /**
   * Calls <code>DELETE</code> <code>accounts/&#123;account}/books/&#123;book_id}</code>.
   *
   * @param bookId The <code>book_id</code>.
   * @param bookDelete The <code>BookDelete</code>.
   * @return completes with what <code>deleteBook</code> returns or throws, though what it throws of an argument is thrown at once; cancelling it ends the call
   */
  @MayBeEmpty
  @Headers({ "Accept: application/json" })
  @HTTP(method = "DELETE", path = DELETE_BOOK_PATH, hasBody = true)
  CompletableFuture<@Nullable Book> deleteBookAsync(
      @Path("book_id") String bookId,
      @Body BookDelete bookDelete);

  /** Path of the operation <code>lendBook</code>, relative to {@link #BASE_URL} unless it has a server of its own. */
  String LEND_BOOK_PATH = "accounts/{account}/books/{book_id}";
  /** Lowest <code>days</code>. */
  int LEND_BOOK_DAYS_MINIMUM = 1;

  /**
   * Calls <code>PATCH</code> <code>accounts/&#123;account}/books/&#123;book_id}</code>.
   *
   * @param bookId The <code>book_id</code>.
   * @param days The <code>days</code>. At least 1. Null leaves it out.
   * @param loan The <code>Loan</code>.
   * @return null
   */
  @PATCH(LEND_BOOK_PATH)
  @Nullable Void lend(
      @Path("book_id") String bookId,
      @Query("days") @Nullable Integer days,
      @Body Loan loan);

  /**
   * Calls <code>PATCH</code> <code>accounts/&#123;account}/books/&#123;book_id}</code>.
   *
   * @param bookId The <code>book_id</code>.
   * @param days The <code>days</code>. At least 1. Null leaves it out.
   * @param loan The <code>Loan</code>.
   * @return completes with what <code>lend</code> returns or throws, though what it throws of an argument is thrown at once; cancelling it ends the call
   */
  @PATCH(LEND_BOOK_PATH)
  CompletableFuture<Void> lendAsync(
      @Path("book_id") String bookId,
      @Query("days") @Nullable Integer days,
      @Body Loan loan);

  /**
   * Calls <code>PATCH</code> <code>accounts/&#123;account}/books/&#123;book_id}</code>. What is optional is left out.
   *
   * @param bookId The <code>book_id</code>.
   * @return null
   */
  @PATCH(LEND_BOOK_PATH)
  @Nullable Void lend(
      @Path("book_id") String bookId);

  /**
   * Calls <code>PATCH</code> <code>accounts/&#123;account}/books/&#123;book_id}</code>. What is optional is left out.
   *
   * @param bookId The <code>book_id</code>.
   * @return completes with what <code>lend</code> returns or throws, though what it throws of an argument is thrown at once; cancelling it ends the call
   */
  @PATCH(LEND_BOOK_PATH)
  CompletableFuture<Void> lendAsync(
      @Path("book_id") String bookId);

  /** Path of the operation <code>listBooks</code>, relative to {@link #BASE_URL} unless it has a server of its own. */
  String LIST_BOOKS_PATH = "accounts/{account}/shelves/{shelf}/books";
  /** Least number of characters of <code>shelf</code>. */
  int LIST_BOOKS_SHELF_MIN_LENGTH = 1;
  /** Lowest <code>printed_in</code>. */
  int LIST_BOOKS_PRINTED_IN_MINIMUM = 0;
  /** Default of <code>page_size</code>. */
  int LIST_BOOKS_PAGE_SIZE_DEFAULT = 3;
  /** Lowest <code>page_size</code>. */
  int LIST_BOOKS_PAGE_SIZE_MINIMUM = 2;
  /** Highest <code>page_size</code>. */
  int LIST_BOOKS_PAGE_SIZE_MAXIMUM = 5;
  /** Default of <code>skip</code>. */
  int LIST_BOOKS_SKIP_DEFAULT = 0;
  /** Lowest <code>skip</code>. */
  int LIST_BOOKS_SKIP_MINIMUM = 0;

  /**
   * List the books of a shelf: a pager over all of them. {@link Pager} says what it delivers, and when it throws.
   *
   * @param shelf The shelf. Length in characters at least 1.
   * @return all of the list, fetched page by page as it is read; nothing is sent yet
   */
  default Pager<Book> list(String shelf) {
    return list(shelf, new ListBooksFilter());
  }

  /**
   * List the books of a shelf: a pager over all of them. {@link Pager} says what it delivers, and when it throws.
   *
   * @param shelf The shelf. Length in characters at least 1.
   * @param filter which of them
   * @return all of the list, fetched page by page as it is read; nothing is sent yet
   */
  default Pager<Book> list(String shelf, ListBooksFilter filter) {
    Objects.requireNonNull(filter, "filter");
        Arguments.checkLength("shelf", shelf, 1, Integer.MAX_VALUE);
    return Pager.of(new PageSource<BookList, Book>(
            (pageSize, skip) -> listPage(shelf, filter.title, filter.printedIn, pageSize, skip),
            (pageSize, skip) -> listPageAsync(shelf, filter.title, filter.printedIn, pageSize, skip),
            BookList::getBookList,
            Book::getBookId)
        .limits(LIST_BOOKS_PAGE_SIZE_DEFAULT, LIST_BOOKS_PAGE_SIZE_MINIMUM, LIST_BOOKS_PAGE_SIZE_MAXIMUM)
        .meta(
            BookList::getRequestId,
            page -> page.getPageMeta() == null ? null : page.getPageMeta().getTotalBooks(),
            page -> page.getPageMeta() == null ? null : page.getPageMeta().getNextPage()));
  }

  /**
   * List the books of a shelf.
   *
   * @param shelf The shelf. Length in characters at least 1.
   * @param title Only books of this title. Null leaves it out.
   * @param printedIn Only books of this year. At least 0. Null leaves it out.
   * @param pageSize The <code>page_size</code>. Default <code>3</code>. At least 2. At most 5. Null leaves it out.
   * @param skip The <code>skip</code>. Default <code>0</code>. At least 0. Null leaves it out.
   * @return one page, as the service sent it
   */
  @Headers({ "Accept: application/json" })
  @GET(LIST_BOOKS_PATH)
  BookList listPage(
      @Path("shelf") String shelf,
      @Query("title") @Nullable String title,
      @Query("printed_in") @Nullable Integer printedIn,
      @Query("page_size") @Nullable Integer pageSize,
      @Query("skip") @Nullable Integer skip);

  /**
   * List the books of a shelf.
   *
   * @param shelf The shelf. Length in characters at least 1.
   * @param title Only books of this title. Null leaves it out.
   * @param printedIn Only books of this year. At least 0. Null leaves it out.
   * @param pageSize The <code>page_size</code>. Default <code>3</code>. At least 2. At most 5. Null leaves it out.
   * @param skip The <code>skip</code>. Default <code>0</code>. At least 0. Null leaves it out.
   * @return completes with one page, as the service sent it, or with what {@code listPage} throws of the service; cancelling it ends the call
   */
  @Headers({ "Accept: application/json" })
  @GET(LIST_BOOKS_PATH)
  CompletableFuture<BookList> listPageAsync(
      @Path("shelf") String shelf,
      @Query("title") @Nullable String title,
      @Query("printed_in") @Nullable Integer printedIn,
      @Query("page_size") @Nullable Integer pageSize,
      @Query("skip") @Nullable Integer skip);

  /** Which records a list holds: all, unless told otherwise. Immutable. */
  final class ListBooksFilter {
    private final @Nullable String title;
    private final @Nullable Integer printedIn;

    /** All records. */
    public ListBooksFilter() {
      this(null, null);
    }

    private ListBooksFilter(@Nullable String title, @Nullable Integer printedIn) {
      this.title = title;
      this.printedIn = printedIn;
    }

    /**
     * A filter that differs in <code>title</code>.
     *
     * @param title Only books of this title. Null leaves it out.
     * @return a new filter
     */
    public ListBooksFilter withTitle(@Nullable String title) {
      return new ListBooksFilter(title, printedIn);
    }

    /**
     * A filter that differs in <code>printed_in</code>.
     *
     * @param printedIn Only books of this year. At least 0. Null leaves it out.
     * @return a new filter
     */
    public ListBooksFilter withPrintedIn(@Nullable Integer printedIn) {
      return new ListBooksFilter(title, printedIn);
    }
  }

  /**
   * The same operations, sent by others. A proxy, as Retrofit makes one, takes reflection to call a default method, and Java forbids it
   * to a Retrofit that was merged into a jar that is not a multi-release one.
   *
   * @param calls what sends
   * @return operations whose default methods are plain Java
   */
  static BooksApi sentBy(BooksApi calls) {
    return new BooksApi() {
      @Override
      public Book create(String shelf, Book book) {
        Arguments.checkLength("shelf", shelf, 1, Integer.MAX_VALUE);
        return calls.create(shelf, book);
      }

      @Override
      public CompletableFuture<Book> createAsync(String shelf, Book book) {
        Arguments.checkLength("shelf", shelf, 1, Integer.MAX_VALUE);
        return calls.createAsync(shelf, book);
      }

      @Override
      public @Nullable Book deleteBook(String bookId, BookDelete bookDelete) {
        return calls.deleteBook(bookId, bookDelete);
      }

      @Override
      public CompletableFuture<@Nullable Book> deleteBookAsync(String bookId, BookDelete bookDelete) {
        return calls.deleteBookAsync(bookId, bookDelete);
      }

      @Override
      public @Nullable Void lend(String bookId, @Nullable Integer days, Loan loan) {
        return calls.lend(bookId, days, loan);
      }

      @Override
      public CompletableFuture<Void> lendAsync(String bookId, @Nullable Integer days, Loan loan) {
        return calls.lendAsync(bookId, days, loan);
      }

      @Override
      public @Nullable Void lend(String bookId) {
        return calls.lend(bookId);
      }

      @Override
      public CompletableFuture<Void> lendAsync(String bookId) {
        return calls.lendAsync(bookId);
      }

      @Override
      public BookList listPage(String shelf, @Nullable String title, @Nullable Integer printedIn, @Nullable Integer pageSize, @Nullable Integer skip) {
        Arguments.checkLength("shelf", shelf, 1, Integer.MAX_VALUE);
        return calls.listPage(shelf, title, printedIn, pageSize, skip);
      }

      @Override
      public CompletableFuture<BookList> listPageAsync(String shelf, @Nullable String title, @Nullable Integer printedIn, @Nullable Integer pageSize, @Nullable Integer skip) {
        Arguments.checkLength("shelf", shelf, 1, Integer.MAX_VALUE);
        return calls.listPageAsync(shelf, title, printedIn, pageSize, skip);
      }
    };
  }
}
