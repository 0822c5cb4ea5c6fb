package dev.powerpack.examples;

import dev.powerpack.PowerpackClient;
import dev.powerpack.api.NumbersApi.ListNumbersFilter;
import dev.powerpack.exception.NotFoundException;
import dev.powerpack.model.NumberPriority;
import dev.powerpack.model.PoolNumber;
import dev.powerpack.model.PoolNumberRemove;
import dev.powerpack.model.PoolShortcode;
import dev.powerpack.model.Powerpack;
import dev.powerpack.model.PowerpackCreate;
import dev.powerpack.model.PowerpackDelete;
import dev.powerpack.model.PowerpackUpdate;
import dev.powerpack.model.Priority;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What docs/recipes.md and README.md show of powerpacks and their pools. */
final class PoolRecipes {
  private PoolRecipes() {}

  static List<String> family(PowerpackClient client) {
    List<String> numbers = new ArrayList<>();
    PowerpackCreate promo =
        PowerpackCreate.builder().name("promo").localConnect(false).build();
    Powerpack powerpack = client.powerpacks().create(promo);

    String pool = powerpack.numberPoolUuid();
    client.numbers().add(pool, "15799140348");
    for (PoolNumber number :
        client.numbers().list(pool, new ListNumbersFilter().withType("fixed"))) {
      numbers.add(number.getNumber());
    }

    PowerpackDelete kept = PowerpackDelete.builder().unrentNumbers(false).build();
    client.powerpacks().delete(powerpack.getUuid(), kept);
    return numbers;
  }

  static Powerpack shortcodeFirst(PowerpackClient client) {
    NumberPriority shortcodeFirst = NumberPriority.builder()
        .countryIso("US")
        .serviceType("SMS")
        .priority(Priority.builder()
            .priority1("shortcode")
            .priority2("tollfree")
            .priority3("longcode")
            .build())
        .build();
    return client
        .powerpacks()
        .create(PowerpackCreate.builder()
            .name("alerts")
            .numberPriority(List.of(shortcodeFirst))
            .build());
  }

  static Powerpack renamed(PowerpackClient client, String uuid) {
    Powerpack powerpack = client.powerpacks().get(uuid);
    PowerpackUpdate update = PowerpackUpdate.builder()
        .name("promo 2")
        .stickySender(powerpack.getStickySender())
        .localConnect(powerpack.getLocalConnect())
        .build();
    return client.powerpacks().update(uuid, update);
  }

  static void move(PowerpackClient client, Powerpack from, Powerpack to, String number) {
    PoolNumberRemove kept = PoolNumberRemove.builder().unrent(false).build();
    client.numbers().remove(from.numberPoolUuid(), number, kept);
    client.numbers().add(to.numberPoolUuid(), number);
  }

  static void delete(PowerpackClient client, String uuid) {
    PowerpackDelete kept = PowerpackDelete.builder().unrentNumbers(false).build();
    try {
      client.powerpacks().delete(uuid, kept);
    } catch (NotFoundException e) {
      if (e.getAttempts() == 1) {
        throw e;
      }
      // An attempt before this one may have deleted it; or there was none of this uuid.
    }
  }

  static Map<String, List<String>> audit(PowerpackClient client) {
    Map<String, List<String>> senders = new TreeMap<>();
    for (Powerpack powerpack : client.powerpacks().list()) {
      String pool = powerpack.numberPoolUuid();
      List<String> all = new ArrayList<>();
      client.numbers().list(pool).stream().map(PoolNumber::getNumber).forEach(all::add);
      client.tollfreeNumbers().list(pool).stream().map(PoolNumber::getNumber).forEach(all::add);
      client.shortcodes().list(pool).stream().map(PoolShortcode::getShortcode).forEach(all::add);
      senders.put(powerpack.getName(), all);
    }
    return senders;
  }
}
