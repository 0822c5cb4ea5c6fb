package com.example;

import com.plivo.api.exceptions.PlivoRestException;
import com.plivo.api.exceptions.PlivoValidationException;
import com.plivo.api.models.base.ListResponse;
import com.plivo.api.models.powerpack.Numbers;
import com.plivo.api.models.powerpack.Powerpack;
import com.plivo.api.models.powerpack.PowerpackResponse;
import com.plivo.api.models.powerpack.PowerpackUpdateResponse;
import com.plivo.api.models.powerpack.Shortcode;
import com.plivo.api.models.powerpack.Tollfree;
import java.io.IOException;

/** A call of plivo-java for each operation; docs/migration.md shows them. */
final class TheirFamily {
  private TheirFamily() {}

  static PowerpackResponse create() throws IOException, PlivoRestException {
    return Powerpack.creator("promo").create();
  }

  static Powerpack get(String uuid) throws IOException, PlivoRestException {
    return Powerpack.getter(uuid).get();
  }

  static PowerpackUpdateResponse update(Powerpack powerpack)
      throws IOException, PlivoRestException, PlivoValidationException {
    return powerpack
        .updater()
        .name("promo 2")
        .sticky_sender(true)
        .local_connect(false)
        .update();
  }

  static void delete(Powerpack powerpack)
      throws IOException, PlivoRestException, PlivoValidationException {
    powerpack.deleter().unrent_numbers(false).delete();
  }

  static ListResponse<Numbers> numbers(Powerpack powerpack)
      throws IOException, PlivoRestException, PlivoValidationException {
    return powerpack.list_numbers().service("mms").list();
  }

  static Long count(Powerpack powerpack)
      throws IOException, PlivoRestException, PlivoValidationException {
    return powerpack.count_numbers().get();
  }

  static Numbers number(Powerpack powerpack, String number)
      throws IOException, PlivoRestException, PlivoValidationException {
    return powerpack.find_number().number(number).get();
  }

  static Numbers add(Powerpack powerpack, String number)
      throws IOException, PlivoRestException, PlivoValidationException {
    return powerpack.add_number().number(number).service("mms").get();
  }

  static Numbers rent(Powerpack powerpack, String number)
      throws IOException, PlivoRestException, PlivoValidationException {
    return powerpack.buy_add_number().number(number).service("mms").get();
  }

  static void remove(Powerpack powerpack, String number)
      throws IOException, PlivoRestException, PlivoValidationException {
    powerpack.remove_number().number(number).unrent(false).delete();
  }

  static ListResponse<Shortcode> shortcodes(Powerpack powerpack)
      throws IOException, PlivoRestException, PlivoValidationException {
    return powerpack.list_shortcode().list();
  }

  static Shortcode shortcode(Powerpack powerpack, String shortcode)
      throws IOException, PlivoRestException, PlivoValidationException {
    return powerpack.find_shortcode().shortcode(shortcode).get();
  }

  static void removeShortcode(Powerpack powerpack, String shortcode)
      throws IOException, PlivoRestException, PlivoValidationException {
    powerpack.remove_shortcode().shortcode(shortcode).delete();
  }

  static ListResponse<Tollfree> tollfreeNumbers(Powerpack powerpack)
      throws IOException, PlivoRestException, PlivoValidationException {
    return powerpack.list_tollfree().list();
  }

  static Tollfree tollfreeNumber(Powerpack powerpack, String number)
      throws IOException, PlivoRestException, PlivoValidationException {
    return powerpack.find_tollfree().tollfree(number).get();
  }

  static Tollfree addTollfree(Powerpack powerpack, String number)
      throws IOException, PlivoRestException, PlivoValidationException {
    return powerpack.add_tollfree().tollfree(number).get();
  }

  static void removeTollfree(Powerpack powerpack, String number)
      throws IOException, PlivoRestException, PlivoValidationException {
    powerpack.remove_tollfree().tollfree(number).unrent(false).delete();
  }
}
