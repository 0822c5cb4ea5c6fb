package dev.powerpack.benchmarks;

import dev.powerpack.PageDecoder;
import dev.powerpack.PlivoCredentials;
import dev.powerpack.PowerpackClient;
import dev.powerpack.model.Powerpack;
import dev.powerpack.model.PowerpackCreate;
import dev.powerpack.paging.Page;
import java.util.function.Consumer;

/** This SDK. Its rate limit is off where the others have none. */
public final class ThisContender implements Contender {
  private PowerpackClient client;

  @Override
  public Decoder decoder() {
    return new PageDecoder()::decode;
  }

  @Override
  public void connect(String baseUrl, String authId, String authToken) {
    client = PowerpackClient.builder()
        .credentials(PlivoCredentials.of(authId, authToken))
        .baseUrl(baseUrl)
        .noRateLimit()
        .build();
  }

  @Override
  public Object fetch() {
    return client.powerpacks().list().page();
  }

  @Override
  public String lastUuid(Object page) {
    return ((Powerpack) ((Page<?>) page).getItems().get(19)).getUuid();
  }

  @Override
  public String create(String name) {
    return client
        .powerpacks()
        .create(PowerpackCreate.builder().name(name).build())
        .getUuid();
  }

  @Override
  public String get(String uuid) {
    return client.powerpacks().get(uuid).getName();
  }

  @Override
  public void walk(int readAhead, Consumer<String> uuids) {
    for (Powerpack powerpack : client.powerpacks().list().withReadAhead(readAhead)) {
      uuids.accept(powerpack.getUuid());
    }
  }

  @Override
  public void close() {
    if (client != null) {
      client.close();
    }
  }
}
