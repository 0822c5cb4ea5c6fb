package dev.powerpack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The forms in which a token may show: as it is, in a URL, and in Base64, alone or within a text.
 */
final class TokenForms {
  private final Set<String> forms = new LinkedHashSet<>();

  TokenForms(String... tokens) {
    for (String token : tokens) {
      forms.add(token);
      forms.add(URLEncoder.encode(token, UTF_8));
      for (int before = 0; before < 3; before++) {
        byte[] text = (" ".repeat(before) + token).getBytes(UTF_8);
        // The characters that hold bits of nothing but the token.
        int from = (before * 8 + 5) / 6;
        int to = text.length * 8 / 6;
        forms.add(Base64.getEncoder().encodeToString(text).substring(from, to));
        forms.add(Base64.getUrlEncoder().encodeToString(text).substring(from, to));
      }
    }
  }

  boolean areIn(String text) {
    return forms.stream().anyMatch(text::contains);
  }
}
