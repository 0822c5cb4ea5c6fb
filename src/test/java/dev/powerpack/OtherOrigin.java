package dev.powerpack;

import dev.powerpack.testing.FakePlivo;

/** An account at an address that no client is configured with; what it is sent is recorded. */
final class OtherOrigin {
  private OtherOrigin() {}

  static FakePlivo start() {
    FakePlivo other = FakePlivo.start();
    other.onRequest(
        request -> TextEvent.record(TextEvent.ELSEWHERE, request + "\n" + request.headers()));
    return other;
  }
}
