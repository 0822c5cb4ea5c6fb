package dev.powerpack.examples;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import dev.powerpack.model.Powerpack;
import java.util.List;

/** Powerpacks as an array of the objects that the service sends. */
final class PowerpackJson {
  private static final JsonAdapter<List<Powerpack>> ADAPTER = new Moshi.Builder()
      .build()
      .<List<Powerpack>>adapter(Types.newParameterizedType(List.class, Powerpack.class))
      .indent("  ");

  private PowerpackJson() {}

  static String format(List<Powerpack> powerpacks) {
    return ADAPTER.toJson(powerpacks) + "\n";
  }
}
