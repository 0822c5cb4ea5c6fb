package dev.powerpack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the search for tokens finds. */
final class TokenFormsTest {
  private static final String TOKEN = "a token/with+signs?&~\u00FF\u00FE";
  private static final TokenForms FORMS = new TokenForms("another", TOKEN);

  @Test
  void tokenIsFoundAsItIsAndInAUrl() {
    assertThat(FORMS.areIn("x" + TOKEN + "x")).isTrue();
    assertThat(FORMS.areIn("?token=" + URLEncoder.encode(TOKEN, UTF_8))).isTrue();
    assertThat(FORMS.areIn("an other token/with+signs")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "i", "id", "id:", "MA2025RK4E639VJFZAGV:"})
  void tokenIsFoundInBase64WhereverItStands(String before) {
    for (String after : new String[] {"", "x", "xy", "xyz"}) {
      byte[] text = (before + TOKEN + after).getBytes(UTF_8);
      assertThat(FORMS.areIn("Basic " + Base64.getEncoder().encodeToString(text)))
          .isTrue();
      assertThat(FORMS.areIn(Base64.getUrlEncoder().withoutPadding().encodeToString(text)))
          .isTrue();
    }
  }

  @Test
  void otherTextInBase64IsNotFound() {
    byte[] text = TOKEN.replace("token", "nekot").getBytes(UTF_8);
    assertThat(FORMS.areIn(Base64.getEncoder().encodeToString(text))).isFalse();
  }
}
