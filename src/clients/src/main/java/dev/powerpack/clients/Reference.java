package dev.powerpack.clients;

import dev.powerpack.PlivoCredentials;
import dev.powerpack.PowerpackClient;
import dev.powerpack.exception.ApiException;
import dev.powerpack.model.Acknowledgement;
import dev.powerpack.model.PoolNumber;
import dev.powerpack.model.PoolNumberAdd;
import dev.powerpack.model.PoolNumberRemove;
import dev.powerpack.model.Powerpack;
import dev.powerpack.model.PowerpackCreate;
import dev.powerpack.model.PowerpackDelete;
import dev.powerpack.model.PowerpackUpdate;
import dev.powerpack.testing.FakePlivo;

/** What the programs are to print, found by the Java SDK. */
final class Reference implements AutoCloseable {
  private static final String NUMBER = "15550001111";

  private final FakePlivo fake;
  private final PowerpackClient client;
  private final StringBuilder printed = new StringBuilder();

  private Reference(FakePlivo fake) {
    this.fake = fake;
    this.client = client(fake.authToken());
  }

  static String listing(FakePlivo fake) {
    try (Reference reference = new Reference(fake)) {
      reference.list();
      return reference.printed.toString();
    }
  }

  static String change(FakePlivo fake) {
    try (Reference reference = new Reference(fake)) {
      reference.change();
      return reference.printed.toString();
    }
  }

  private void list() {
    int count = 0;
    for (Powerpack powerpack : client.powerpacks().list()) {
      println("%s %s", powerpack.getName(), powerpack.getUuid());
      count++;
    }
    println("%d powerpacks", count);
    try (PowerpackClient stranger = client("wrong")) {
      failure("wrong token", () -> stranger.powerpacks().list().page());
    }
  }

  private void change() {
    PowerpackCreate wanted = PowerpackCreate.builder()
        .name("demo")
        .stickySender(false)
        .localConnect(true)
        .build();
    Powerpack powerpack = client.powerpacks().create(wanted);
    String uuid = powerpack.getUuid();
    show("created", powerpack);
    failure("created again", () -> client.powerpacks().create(wanted));
    PowerpackUpdate update = PowerpackUpdate.builder()
        .name("demo 2")
        .stickySender(true)
        .localConnect(false)
        .build();
    show("changed", client.powerpacks().update(uuid, update));
    show("read", client.powerpacks().get(uuid));

    fill(powerpack.numberPoolUuid());

    Acknowledgement done = client
        .powerpacks()
        .delete(uuid, PowerpackDelete.builder().unrentNumbers(false).build());
    println("deleted: %s", done == null ? "no body" : done.getResponse());
    failure("read again", () -> client.powerpacks().get(uuid));
  }

  private void fill(String pool) {
    PoolNumberAdd rented = PoolNumberAdd.builder().service("mms").rent(true).build();
    PoolNumber added = client.numbers().add(pool, NUMBER, rented);
    println("added: %s, %s", added.getNumber(), added.getService());
    for (PoolNumber number : client.numbers().list(pool)) {
      println("in the pool: %s, %s", number.getNumber(), number.getService());
    }
    println("number: %s", client.numbers().get(pool, NUMBER).getNumber());
    PoolNumberRemove kept = PoolNumberRemove.builder().unrent(false).build();
    println("removed: %s", client.numbers().remove(pool, NUMBER, kept).getResponse());
    println("shortcodes: %d", client.shortcodes().list(pool).page().getItems().size());
    println(
        "toll-free numbers: %d",
        client.tollfreeNumbers().list(pool).page().getItems().size());
  }

  private void show(String what, Powerpack powerpack) {
    println(
        "%s: %s, sticky %b, local %b",
        what, powerpack.getName(), powerpack.getStickySender(), powerpack.getLocalConnect());
  }

  private void failure(String what, Runnable call) {
    try {
      call.run();
    } catch (ApiException e) {
      println("%s: %d", what, e.getStatusCode());
    }
  }

  private void println(String format, Object... values) {
    printed.append(String.format(format, values)).append('\n');
  }

  private PowerpackClient client(String authToken) {
    return PowerpackClient.builder()
        .credentials(PlivoCredentials.of(fake.authId(), authToken))
        .baseUrl(fake.baseUrl())
        .build();
  }

  @Override
  public void close() {
    client.close();
  }
}
