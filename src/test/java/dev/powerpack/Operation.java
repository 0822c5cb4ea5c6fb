package dev.powerpack;

import dev.powerpack.model.PowerpackCreate;
import dev.powerpack.model.PowerpackDelete;
import dev.powerpack.model.PowerpackUpdate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An operation of each kind, and whether it is retried after a failure that leaves its effect
 * unknown.
 */
enum Operation {
  LIST(true, client -> client.powerpacks().list().page()),
  GET(true, client -> client.powerpacks().get("u1")),
  CREATE(false, client -> client.powerpacks().create(Bodies.CREATE)),
  UPDATE(true, client -> client.powerpacks().update("u1", Bodies.UPDATE)),
  DELETE(true, client -> client.powerpacks().delete("u1", Bodies.DELETE)),
  ADD(false, client -> client.numbers().add("p1", "1")),
  ADD_ASYNC(false, client -> client.numbers().addAsync("p1", "1").join()),
  REMOVE(true, client -> client.shortcodes().remove("p1", "4"));

  /** What each of them can read. */
  static final String RESPONSE = """
      {"uuid":"u1","number":"1","objects":[],"response":"success"}""";

  final boolean repeatable;

  @SuppressWarnings("ImmutableEnumChecker") // Functions without a state.
  final Function<PowerpackClient, @Nullable Object> call;

  Operation(boolean repeatable, Function<PowerpackClient, @Nullable Object> call) {
    this.repeatable = repeatable;
    this.call = call;
  }

  private static final class Bodies {
    static final PowerpackCreate CREATE =
        PowerpackCreate.builder().name("promo").build();
    static final PowerpackUpdate UPDATE =
        PowerpackUpdate.builder().stickySender(true).localConnect(true).build();
    static final PowerpackDelete DELETE =
        PowerpackDelete.builder().unrentNumbers(false).build();
  }
}
