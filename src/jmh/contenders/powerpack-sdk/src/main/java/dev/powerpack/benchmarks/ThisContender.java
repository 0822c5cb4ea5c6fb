package dev.powerpack.benchmarks;

import dev.powerpack.PageDecoder;
import dev.powerpack.PlivoCredentials;
import dev.powerpack.PowerpackClient;
import dev.powerpack.model.Powerpack;
import dev.powerpack.paging.Page;
import java.util.function.Consumer;

/** This SDK. Its rate limit is off where the others have none. */
public final class ThisContender implements Contender, Walker {
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
  public int size(Object page) {
    return ((Page<?>) page).getItems().size();
  }

  @Override
  public String lastUuid(Object page) {
    return ((Powerpack) ((Page<?>) page).getItems().get(size(page) - 1)).getUuid();
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
