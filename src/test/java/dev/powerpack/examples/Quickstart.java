package dev.powerpack.examples;

import dev.powerpack.PowerpackClient;
import dev.powerpack.model.Powerpack;

public final class Quickstart {
  public static void main(String[] args) {
    try (PowerpackClient client = PowerpackClient.fromEnvironment()) {
      for (Powerpack powerpack : client.powerpacks().list()) {
        System.out.println(powerpack.getName() + " " + powerpack.getUuid());
      }
    }
  }
}
