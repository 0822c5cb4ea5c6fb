package dev.powerpack.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.AccountTest;
import dev.powerpack.model.PoolNumber;
import dev.powerpack.model.PoolShortcode;
import dev.powerpack.testing.FakePlivo;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fake takes what Plivo's own SDKs send, as the service must do. */
final class PlivoSdkRequestsTest extends AccountTest {
  private final PlainClient client = with(new PlainClient(fake));

  PlivoSdkRequestsTest() {
    super(FakePlivo.builder().powerpacks(1));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      # SDK  | method | target | body | status
      python | POST   | Powerpack/ | {"name":"a","sticky_sender":true,"local_connect":true,"application_type":"","application_id":"","number_priority":[]} | 200
      go     | GET    | Powerpack//?limit=1 | | 200
      java   | POST   | Powerpack/{U}/ | {"name":"a"} | 200
      java   | POST   | Powerpack/{U}/ | {"id":"P","secondary_id":null,"name":"a","application_type":null,"application_id":null,"sticky_sender":null,"local_connect":null} | 200
      ruby   | POST   | Powerpack/{U}// | {"name":"a"} | 200
      java   | DELETE | Powerpack/{U}/ | {"id":"P","secondary_id":null,"unrent_numbers":true} | 200
      ruby   | DELETE | Powerpack/{U}// | {"unrent_numbers":false} | 200
      go     | DELETE | Powerpack/{U}/ | {} | 200
      java   | GET    | NumberPool/{N}/Number/?pattern=4&country_iso=US&id=N | | 200
      node   | GET    | NumberPool/{N}/Number//? | | 200
      node   | GET    | NumberPool/{N}/Number/?type=fixed&?search=hack | | 200
      python | GET    | NumberPool/{N}/Number/1/?service=sms | | 200
      java   | POST   | NumberPool/{N}/Number/2/ | {"id":"N","secondary_id":null,"number":"2","uuid":"N","service":null} | 200
      java   | POST   | NumberPool/{N}/Number/3/ | {"id":"N","secondary_id":null,"number":"3","uuid":"N","service":"mms","rent":true} | 200
      node   | POST   | NumberPool/{N}/Number/2/ | {"rent":"false"} | 200
      python | POST   | NumberPool/{N}/Number/3/ | {"rent":"true"} | 200
      ruby   | POST   | NumberPool/{N}/Number/2/ | | 200
      java   | DELETE | NumberPool/{N}/Number/1/ | {"id":"N","secondary_id":null,"unrent":true,"number":"1"} | 200
      php    | DELETE | NumberPool/{N}/Number/1/?unrent=0 | {"unrent":false} | 200
      node   | DELETE | NumberPool/{N}/Number/1/ | {"unrent":"false"} | 400
      java   | DELETE | NumberPool/{N}/Shortcode/4/ | {"id":"N","secondary_id":null,"shortcode":"4"} | 200
      ruby   | DELETE | NumberPool/{N}/Shortcode/4/ | {"unrent":false} | 200
      node   | DELETE | NumberPool/{N}/Shortcode/4/ | | 200
      python | GET    | NumberPool/{N}/Tollfree/?limit=20&offset=0 | | 200
      java   | POST   | NumberPool/{N}/Tollfree/2/ | {"id":"N","secondary_id":null,"tollfree":"2","uuid":"N"} | 200
      php    | POST   | NumberPool/{N}/Tollfree/2/ | {} | 200
      dotnet | POST   | NumberPool/{N}/Tollfree/2/ | {"rent":false} | 200
      """)
  void requestOfAnSdkIsTaken(
      String sdk, String method, String target, @Nullable String body, int status)
      throws IOException {
    String pool = fake.powerpacks().all().get(0).numberPoolUuid();
    fake.pool(pool).numbers().add(PoolNumber.builder().number("1").build());
    fake.pool(pool).shortcodes().add(PoolShortcode.builder().shortcode("4").build());
    fake.rent("2");

    PlainClient.Received received = client.send(method, target, body);

    assertThat(received.status()).as("%s: %s", sdk, received.body()).isEqualTo(status);
  }
}
