import com.plivo.api.Plivo;
import com.plivo.api.PlivoClient;
import com.plivo.api.exceptions.IterableError;
import com.plivo.api.models.powerpack.Powerpack;
import java.util.Scanner;
import java.util.StringJoiner;

/**
 * Walks with Plivo's own SDK and its iterator: lines "AUTH_ID LIMIT RESUMES", as ../../python/walk.py reads them.
 */
final class PlivoWalk extends PlivoClient {
  private PlivoWalk() {
    super("", "");
  }

  public static void main(String... args) {
    // A static field that subclasses may set.
    BASE_URL = System.getenv("PLIVO_BASE_URL") + "v1/";
    Scanner lines = new Scanner(System.in);
    while (lines.hasNextLine()) {
      String[] words = lines.nextLine().split(" ");
      Plivo.init(words[0], System.getenv("PLIVO_AUTH_TOKEN"));
      System.out.println(walk(Integer.parseInt(words[1])));
    }
  }

  private static String walk(int limit) {
    StringJoiner printed = new StringJoiner(" ");
    try {
      for (Powerpack powerpack : Powerpack.lister().limit(limit)) {
        printed.add(powerpack.getUuid());
      }
      return printed.add("| end").toString();
    } catch (IterableError | RuntimeException e) {
      return printed.add("| error " + e.toString().replaceAll("\\s+", " ")).toString();
    }
  }
}
