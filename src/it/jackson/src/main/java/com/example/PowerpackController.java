package com.example;

import dev.powerpack.PageRequest;
import dev.powerpack.PowerpackClient;
import dev.powerpack.PowerpackPage;
import dev.powerpack.model.Powerpack;
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
    return client.listAll().stream().toList();
  }

  @GetMapping("/page")
  PowerpackPage page(@RequestParam("offset") int offset) {
    return client.list(PageRequest.first().withOffset(offset));
  }
}
