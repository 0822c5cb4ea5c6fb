package dev.powerpack.benchmarks;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Reads a page field by field. */
final class PageReader {
  private static final JsonReader.Options LIST = JsonReader.Options.of("api_id", "meta", "objects");
  private static final JsonReader.Options META =
      JsonReader.Options.of("limit", "offset", "total_count", "next", "previous");
  private static final JsonReader.Options POWERPACK = JsonReader.Options.of(
      "uuid",
      "name",
      "sticky_sender",
      "local_connect",
      "application_type",
      "application_id",
      "number_pool",
      "number_priority",
      "created_on");
  private static final JsonReader.Options NUMBER_PRIORITY =
      JsonReader.Options.of("country_iso", "service_type", "priority");
  private static final JsonReader.Options PRIORITY =
      JsonReader.Options.of("priority1", "priority2", "priority3");

  record Page(String apiId, Meta meta, List<Powerpack> powerpacks) {}

  record Meta(int limit, int offset, int totalCount, String next, String previous) {}

  record Powerpack(
      String uuid,
      String name,
      boolean stickySender,
      boolean localConnect,
      String applicationType,
      String applicationId,
      String numberPool,
      List<NumberPriority> numberPriority,
      OffsetDateTime createdOn) {}

  record NumberPriority(String countryIso, String serviceType, Priority priority) {}

  record Priority(String priority1, String priority2, String priority3) {}

  private PageReader() {}

  static Page page(JsonReader reader) throws IOException {
    String apiId = null;
    Meta meta = null;
    List<Powerpack> powerpacks = new ArrayList<>();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(LIST)) {
        case 0 -> apiId = reader.nextString();
        case 1 -> meta = meta(reader);
        case 2 -> {
          reader.beginArray();
          while (reader.hasNext()) {
            powerpacks.add(powerpack(reader));
          }
          reader.endArray();
        }
        default -> skip(reader);
      }
    }
    reader.endObject();
    return new Page(apiId, meta, powerpacks);
  }

  private static Meta meta(JsonReader reader) throws IOException {
    int limit = 0;
    int offset = 0;
    int totalCount = 0;
    String next = null;
    String previous = null;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(META)) {
        case 0 -> limit = reader.nextInt();
        case 1 -> offset = reader.nextInt();
        case 2 -> totalCount = reader.nextInt();
        case 3 -> next = text(reader);
        case 4 -> previous = text(reader);
        default -> skip(reader);
      }
    }
    reader.endObject();
    return new Meta(limit, offset, totalCount, next, previous);
  }

  static Powerpack powerpack(JsonReader reader) throws IOException {
    String uuid = null;
    String name = null;
    boolean stickySender = false;
    boolean localConnect = false;
    String applicationType = null;
    String applicationId = null;
    String numberPool = null;
    List<NumberPriority> numberPriority = null;
    OffsetDateTime createdOn = null;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(POWERPACK)) {
        case 0 -> uuid = reader.nextString();
        case 1 -> name = reader.nextString();
        case 2 -> stickySender = reader.nextBoolean();
        case 3 -> localConnect = reader.nextBoolean();
        case 4 -> applicationType = reader.nextString();
        case 5 -> applicationId = reader.nextString();
        case 6 -> numberPool = reader.nextString();
        case 7 -> numberPriority = numberPriorities(reader);
        case 8 -> createdOn = UtcTime.parse(reader.nextString());
        default -> skip(reader);
      }
    }
    reader.endObject();
    return new Powerpack(
        uuid,
        name,
        stickySender,
        localConnect,
        applicationType,
        applicationId,
        numberPool,
        numberPriority,
        createdOn);
  }

  private static List<NumberPriority> numberPriorities(JsonReader reader) throws IOException {
    if (isNull(reader)) {
      return null;
    }
    List<NumberPriority> numberPriorities = new ArrayList<>();
    reader.beginArray();
    while (reader.hasNext()) {
      numberPriorities.add(numberPriority(reader));
    }
    reader.endArray();
    return numberPriorities;
  }

  private static NumberPriority numberPriority(JsonReader reader) throws IOException {
    String countryIso = null;
    String serviceType = null;
    Priority priority = null;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NUMBER_PRIORITY)) {
        case 0 -> countryIso = text(reader);
        case 1 -> serviceType = text(reader);
        case 2 -> priority = isNull(reader) ? null : priority(reader);
        default -> skip(reader);
      }
    }
    reader.endObject();
    return new NumberPriority(countryIso, serviceType, priority);
  }

  private static Priority priority(JsonReader reader) throws IOException {
    String priority1 = null;
    String priority2 = null;
    String priority3 = null;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(PRIORITY)) {
        case 0 -> priority1 = text(reader);
        case 1 -> priority2 = text(reader);
        case 2 -> priority3 = text(reader);
        default -> skip(reader);
      }
    }
    reader.endObject();
    return new Priority(priority1, priority2, priority3);
  }

  private static String text(JsonReader reader) throws IOException {
    return isNull(reader) ? null : reader.nextString();
  }

  private static boolean isNull(JsonReader reader) throws IOException {
    return reader.peek() == Token.NULL && reader.nextNull() == null;
  }

  private static void skip(JsonReader reader) throws IOException {
    reader.skipName();
    reader.skipValue();
  }
}
