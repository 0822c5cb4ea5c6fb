package dev.powerpack.examples;

import dev.powerpack.PlivoCredentials;
import dev.powerpack.PowerpackClient;
import dev.powerpack.exception.NetworkException;
import dev.powerpack.exception.ServerException;
import dev.powerpack.model.Powerpack;
import dev.powerpack.paging.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Consumer;

/** What docs/recipes.md shows of walks that last, one method each. */
final class WalkRecipes {
  private WalkRecipes() {}

  static void resume(PowerpackClient client, Path bookmark, Consumer<Powerpack> use)
      throws IOException {
    int offset = Files.exists(bookmark) ? Integer.parseInt(Files.readString(bookmark)) : 0;
    for (Page<Powerpack> page : client.powerpacks().list().withOffset(offset).pages()) {
      page.getItems().forEach(use);
      if (page.hasNext()) {
        Files.writeString(bookmark, String.valueOf(page.getNextOffset()));
      }
    }
    Files.deleteIfExists(bookmark);
  }

  static void outlast(PowerpackClient client, Consumer<Powerpack> use, Runnable pause) {
    Iterator<Powerpack> walk = client.powerpacks().list().iterator();
    boolean ended = false;
    while (!ended) {
      try {
        walk.forEachRemaining(use);
        ended = true;
      } catch (NetworkException | ServerException e) {
        pause.run();
      }
    }
  }

  static PowerpackClient.Builder rotated(String authId, Path tokenFile) {
    return PowerpackClient.builder().credentials(() -> {
      try {
        return PlivoCredentials.of(authId, Files.readString(tokenFile).strip());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }
}
