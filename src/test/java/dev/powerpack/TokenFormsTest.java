package dev.powerpack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.Base64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the search for tokens finds. */
final class TokenFormsTest {
  private static final String TOKEN = "a token/with+signs?&~\u00FF\u00FE";

  @ParameterizedTest
  @ValueSource(strings = {"", "i", "id", "id:", "MA2025RK4E639VJFZAGV:"})
  void tokenIsFoundInEachFormWhereverItStands(String before) {
    TokenForms forms = new TokenForms("another", TOKEN);
    for (String after : new String[] {"", "x", "xy", "xyz"}) {
      byte[] text = (before + TOKEN + after).getBytes(UTF_8);
      byte[] other = (before + TOKEN.replace("token", "nekot") + after).getBytes(UTF_8);
      assertThat(forms.areIn(new String(text, UTF_8))).isTrue();
      assertThat(forms.areIn("?token=" + URLEncoder.encode(TOKEN, UTF_8) + after))
          .isTrue();
      assertThat(forms.areIn("Basic " + Base64.getEncoder().encodeToString(text)))
          .isTrue();
      assertThat(forms.areIn(Base64.getUrlEncoder().withoutPadding().encodeToString(text)))
          .isTrue();
      assertThat(forms.areIn(new String(other, UTF_8))).isFalse();
      assertThat(forms.areIn(Base64.getEncoder().encodeToString(other))).isFalse();
    }
  }
}
