package dev.powerpack.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.api.PetApi;
import com.example.api.StoreApi;
import com.example.model.Level;
import com.example.model.ListPetsOrderParameter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What the contract fixes of an operation can be read in Java, so that nobody writes it a second
 * time.
 */
final class ConstantsTest {
  @Test
  void pathsAreRelativeToTheAddressOfTheServer() {
    assertThat(List.of(PetApi.BASE_URL, StoreApi.BASE_URL))
        .containsOnly("https://example.com/base");
    assertThat(List.of(
            PetApi.LIST_PETS_PATH,
            PetApi.ADD_PET_PATH,
            PetApi.REPLACE_PET_PATH,
            PetApi.CHANGE_PET_PATH,
            PetApi.DELETE_PET_PATH,
            StoreApi.PLACE_ORDER_PATH))
        .containsExactly(
            "pets", "pets", "pets/{pet_id}", "pets/{pet_id}", "pets/{pet_id}", "orders");
  }

  @Test
  void boundsAndDefaultsAreConstants() {
    assertThat(List.<Object>of(
            PetApi.LIST_PETS_LIMIT_MINIMUM,
            PetApi.LIST_PETS_LIMIT_MAXIMUM,
            PetApi.LIST_PETS_MIN_ID_MINIMUM,
            PetApi.LIST_PETS_WEIGHT_MINIMUM,
            PetApi.LIST_PETS_WEIGHT_MAXIMUM,
            PetApi.LIST_PETS_NAME_MIN_LENGTH,
            PetApi.LIST_PETS_NAME_MAX_LENGTH,
            PetApi.LIST_PETS_TAG_MIN_ITEMS,
            PetApi.LIST_PETS_TAG_MAX_ITEMS,
            PetApi.LIST_PETS_PRICE_MINIMUM,
            PetApi.LIST_PETS_PRICE_MAXIMUM,
            StoreApi.PLACE_ORDER_QUANTITY_MINIMUM))
        .containsExactly(
            1, 100, 0L, 0.0, 99.5, 1, 40, 1, 5, new BigDecimal("0.5"), new BigDecimal("99.5"), 1);
    assertThat(List.<Object>of(
            PetApi.LIST_PETS_LIMIT_DEFAULT,
            PetApi.LIST_PETS_MIN_ID_DEFAULT,
            PetApi.LIST_PETS_WEIGHT_DEFAULT,
            PetApi.LIST_PETS_EXACT_DEFAULT,
            PetApi.LIST_PETS_NAME_DEFAULT,
            PetApi.LIST_PETS_ORDER_DEFAULT,
            PetApi.LIST_PETS_CREATED_AFTER_DEFAULT,
            PetApi.LIST_PETS_PRICE_DEFAULT,
            PetApi.LIST_PETS_LEVEL_DEFAULT,
            StoreApi.PLACE_ORDER_QUANTITY_DEFAULT))
        .containsExactly(
            50,
            50L,
            1.5,
            false,
            "any",
            ListPetsOrderParameter.ASC,
            Instant.parse("2020-02-29T01:02:00Z"),
            new BigDecimal("1.5"),
            Level.NUMBER_30,
            1);
  }
}
