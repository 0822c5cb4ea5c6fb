package com.example;

import dev.powerpack.PowerpackClient;
import dev.powerpack.model.Powerpack;
import dev.powerpack.paging.Page;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class PowerpackController {
  private final PowerpackClient client;

  PowerpackController(PowerpackClient client) {
    this.client = client;
  }

  @GetMapping("/powerpacks")
  List<Powerpack> powerpacks() {
    return client.powerpacks().list().stream().toList();
  }

  @GetMapping("/page")
  Page<Powerpack> page(@RequestParam("offset") int offset) {
    return client.powerpacks().list().withOffset(offset).page();
  }
}
