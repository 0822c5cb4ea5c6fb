package dev.powerpack.clients;

import dev.powerpack.paging.ScriptedAccount;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What came of the walks of a client in a row: a cell of the table. */
final class WalkTally {
  private int kept;
  private int lost;
  private int twice;
  private int loud;

  /**
   * Counts a walk.
   *
   * @param printed uuids, and {@code | end} or {@code | error …}
   * @param owes whether the promise of the row is held against it, or only what every caller hopes
   * @return what is wrong with it; null if nothing is
   */
  String add(ScriptedAccount account, String printed, boolean owes) {
    String[] parts = printed.split(" *\\| ", 2);
    if (parts.length < 2 || !(parts[1].equals("end") || parts[1].startsWith("error"))) {
      return "it printed " + printed;
    }
    List<String> delivered =
        Arrays.stream(parts[0].split(" ")).filter(uuid -> !uuid.isEmpty()).toList();
    Set<String> once = new HashSet<>(delivered);
    Set<String> missing = new HashSet<>(account.owed());
    missing.removeAll(once);
    boolean fails = !parts[1].equals("end");
    int again = delivered.size() - once.size();
    if (fails) {
      loud++;
    } else {
      // What a walk leaves out that says so is not lost in silence.
      lost += missing.size();
    }
    twice += again;
    boolean isKept = again == 0
        && (owes ? account.isKept(missing.isEmpty(), fails) : missing.isEmpty() && !fails);
    if (isKept) {
      kept++;
      return null;
    }
    return missing.size() + " missing, " + again + " twice, " + account.requests() + ", "
        + parts[1];
  }

  @Override
  public String toString() {
    return kept + cell(" -", lost) + cell(" +", twice) + cell(" !", loud);
  }

  private static String cell(String sign, int count) {
    return count == 0 ? "" : sign + count;
  }
}
