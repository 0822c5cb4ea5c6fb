package com.example;

import dev.powerpack.PowerpackClient;
import dev.powerpack.api.NumbersApi.ListNumbersFilter;
import dev.powerpack.model.Acknowledgement;
import dev.powerpack.model.PoolNumber;
import dev.powerpack.model.PoolNumberAdd;
import dev.powerpack.model.PoolNumberRemove;
import dev.powerpack.model.PoolShortcode;
import dev.powerpack.model.Powerpack;
import dev.powerpack.model.PowerpackCreate;
import dev.powerpack.model.PowerpackDelete;
import dev.powerpack.model.PowerpackUpdate;
import dev.powerpack.paging.Page;

/** What they write instead for each operation; docs/migration.md shows it. */
final class OurFamily {
  static final PowerpackCreate PROMO = PowerpackCreate.builder().name("promo").build();
  static final PowerpackUpdate RENAMED = PowerpackUpdate.builder()
      .name("promo 2")
      .stickySender(true)
      .localConnect(false)
      .build();
  static final PowerpackDelete NUMBERS_KEPT =
      PowerpackDelete.builder().unrentNumbers(false).build();
  static final PoolNumberAdd FOR_MMS = PoolNumberAdd.builder().service("mms").build();
  static final PoolNumberAdd RENTED =
      PoolNumberAdd.builder().service("mms").rent(true).build();
  static final PoolNumberRemove KEPT = PoolNumberRemove.builder().unrent(false).build();

  private OurFamily() {}

  static Powerpack create(PowerpackClient client) {
    return client.powerpacks().create(PROMO);
  }

  static Powerpack get(PowerpackClient client, String uuid) {
    return client.powerpacks().get(uuid);
  }

  static Powerpack update(PowerpackClient client, String uuid) {
    return client.powerpacks().update(uuid, RENAMED);
  }

  static Acknowledgement delete(PowerpackClient client, String uuid) {
    return client.powerpacks().delete(uuid, NUMBERS_KEPT);
  }

  static Page<PoolNumber> numbers(PowerpackClient client, String pool) {
    return client
        .numbers()
        .list(pool, new ListNumbersFilter().withService("mms"))
        .page();
  }

  static Integer count(PowerpackClient client, String pool) {
    return client.numbers().list(pool).withPageSize(1).page().getTotalCount();
  }

  static PoolNumber number(PowerpackClient client, String pool, String number) {
    return client.numbers().get(pool, number);
  }

  static PoolNumber add(PowerpackClient client, String pool, String number) {
    return client.numbers().add(pool, number, FOR_MMS);
  }

  static PoolNumber rent(PowerpackClient client, String pool, String number) {
    return client.numbers().add(pool, number, RENTED);
  }

  static Acknowledgement remove(PowerpackClient client, String pool, String number) {
    return client.numbers().remove(pool, number, KEPT);
  }

  static Page<PoolShortcode> shortcodes(PowerpackClient client, String pool) {
    return client.shortcodes().list(pool).page();
  }

  static PoolShortcode shortcode(PowerpackClient client, String pool, String shortcode) {
    return client.shortcodes().get(pool, shortcode);
  }

  static Acknowledgement removeShortcode(PowerpackClient client, String pool, String shortcode) {
    return client.shortcodes().remove(pool, shortcode);
  }

  static Page<PoolNumber> tollfreeNumbers(PowerpackClient client, String pool) {
    return client.tollfreeNumbers().list(pool).page();
  }

  static PoolNumber tollfreeNumber(PowerpackClient client, String pool, String number) {
    return client.tollfreeNumbers().get(pool, number);
  }

  static PoolNumber addTollfree(PowerpackClient client, String pool, String number) {
    return client.tollfreeNumbers().add(pool, number);
  }

  static Acknowledgement removeTollfree(PowerpackClient client, String pool, String number) {
    return client.tollfreeNumbers().remove(pool, number, KEPT);
  }
}
