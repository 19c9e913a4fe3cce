package io.passerelle.common.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency JPY = Currency.getInstance("JPY");

    @Test
    void ids_of_nineteen_digits_survive() {
        assertThat(OrderId.parse("gid://shopify/Order/8209829119461545087"))
                .isEqualTo(new OrderId(8209829119461545087L));
        assertThat(OrderId.parse("820982911946154508")).hasToString("820982911946154508");
        assertThatThrownBy(() -> OrderId.parse("gid://shopify/LineItem/1"))
                .hasMessageContaining("gid://shopify/Order/<number>");
    }

    @Test
    void blanks_around_a_sku_are_slips_and_a_blank_one_is_none() {
        assertThat(Sku.parse("  AG-1 ")).contains(new Sku("AG-1"));
        assertThat(Sku.parse(" ")).isEmpty();
        assertThat(Sku.parse(null)).isEmpty();
        assertThat(Sku.of("ag-1")).isNotEqualTo(Sku.of("AG-1"));
    }

    @Test
    void money_is_exact() {
        assertThat(Money.parse("49.90", EUR)).isEqualTo(new Money(4990, EUR));
        assertThat(Money.parse("1200", JPY).decimal()).isEqualTo("1200");
        assertThat(Money.parse("49.9", EUR).times(3).decimal()).isEqualTo("149.70");
        assertThatThrownBy(() -> Money.parse("1.005", EUR)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x.myshopify.com.evil.example",
                "shop.example.com",
                "my_shop.myshopify.com",
                ".myshopify.com",
                ""
            })
    void a_shop_domain_is_nothing_but_one(String text) {
        assertThatThrownBy(() -> ShopDomain.parse(text))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_shop_domain_is_read_as_people_paste_it() {
        assertThat(ShopDomain.parse(" https://Name.myshopify.com/ "))
                .isEqualTo(new ShopDomain("name.myshopify.com"));
    }
}
