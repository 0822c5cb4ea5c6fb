package dev.powerpack.paging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A row of the table of the Java SDK, over HTTP.
 *
 * @param fails whether some requests fail, so that a walk has to continue after errors
 */
public record ScriptedRow(WalkRow row, boolean fails) {
  private static final int OFTEN = 1000;

  /** All rows, one of them with faults too. */
  public static List<ScriptedRow> all() {
    List<ScriptedRow> all = new ArrayList<>();
    Arrays.stream(WalkRow.values()).forEach(row -> all.add(new ScriptedRow(row, false)));
    int place = WalkRow.CREATES_AND_DELETES.ordinal() + 1;
    all.add(place, new ScriptedRow(WalkRow.CREATES_AND_DELETES, true));
    return all;
  }

  /** After how many errors a walk continues. */
  public int resumes() {
    return fails || row == WalkRow.SAME_PAGE_AT_FIRST ? OFTEN : 0;
  }

  boolean isKept(boolean complete, boolean loud, int needed, int sent) {
    return resumes() == 0 ? row.promise.isKept(complete, loud, needed, sent) : complete && !loud;
  }

  /** What a walk owes, in short. */
  public String owed() {
    if (resumes() > 0) {
      return "once, resumed";
    }
    return switch (row.promise) {
      case EXACTLY -> "exactly once";
      case EXACTLY_AND_SOON -> "once, soon";
      case EXACTLY_AFTER_A_PASS_MORE -> "once, 2 passes";
      case EXACTLY_OR_LOUD, FIRST_PAGE_OR_LOUD -> "once or loud";
    };
  }

  @Override
  public String toString() {
    return row.name().toLowerCase().replace('_', ' ') + (fails ? " and faults" : "");
  }
}
