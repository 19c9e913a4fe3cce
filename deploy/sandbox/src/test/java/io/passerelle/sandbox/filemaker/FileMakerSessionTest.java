package io.passerelle.sandbox.filemaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FileMakerSessionTest {
    private static final String LAYOUTS = "/databases/Shop/layouts";
    private final Host host = new Host();

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void gives_the_token_in_the_header_and_in_the_body() {
        Host.Answer answer = host.loginAs(ShopFile.ACCOUNT, Host.PASSWORD);
        assertThat(answer.status()).isEqualTo(200);
        String token = answer.response().path("token").asText();
        assertThat(token).isNotBlank();
        assertThat(answer.http().headers().firstValue("X-FM-Data-Access-Token")).hasValue(token);
    }

    @Test
    void refuses_a_wrong_password_with_212_and_a_missing_header_with_10() {
        Host.Answer wrong = host.loginAs(ShopFile.ACCOUNT, "wrong");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.code()).isEqualTo("212");
        Host.Answer none =
                host.send(
                        host.request("/databases/Shop/sessions")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.noBody()));
        assertThat(none.status()).isEqualTo(401);
        assertThat(none.code()).isEqualTo("10");
    }

    @Test
    void lets_a_token_die_fifteen_minutes_after_its_last_call() {
        String token = host.login();
        host.clock.move(Duration.ofMinutes(14));
        assertThat(host.get(token, LAYOUTS).code()).isEqualTo("0");
        host.clock.move(Duration.ofMinutes(14));
        assertThat(host.get(token, LAYOUTS).code()).isEqualTo("0");
        host.clock.move(Duration.ofMinutes(15));
        Host.Answer late = host.get(token, LAYOUTS);
        assertThat(late.status()).isEqualTo(401);
        assertThat(late.code()).isEqualTo("952");
        assertThat(host.emulator.openTokens()).isZero();
    }

    @Test
    void logs_out_without_an_authorization_header() {
        String token = host.login();
        assertThat(host.emulator.openTokens()).isEqualTo(1);
        Host.Answer out = host.send(host.request("/databases/Shop/sessions/" + token).DELETE());
        assertThat(out.code()).isEqualTo("0");
        assertThat(host.emulator.openTokens()).isZero();
        assertThat(host.get(token, LAYOUTS).code()).isEqualTo("952");
    }

    @Test
    void answers_812_when_every_session_is_taken() {
        host.emulator.maximumTokens(1);
        host.login();
        assertThat(host.loginAs(ShopFile.ACCOUNT, Host.PASSWORD).code()).isEqualTo("812");
        host.clock.move(Duration.ofMinutes(15));
        assertThat(host.loginAs(ShopFile.ACCOUNT, Host.PASSWORD).code()).isEqualTo("0");
    }

    @Test
    void answers_802_while_the_file_is_closed_or_for_a_name_it_does_not_know() {
        String token = host.login();
        host.shop.database().close();
        assertThat(host.loginAs(ShopFile.ACCOUNT, Host.PASSWORD).code()).isEqualTo("802");
        assertThat(host.get(token, LAYOUTS).code()).isEqualTo("802");
        host.shop.database().open();
        assertThat(host.get(token, LAYOUTS).code()).isEqualTo("0");
        assertThat(host.get(token, "/databases/shop/layouts").code()).isEqualTo("952");
    }

    @Test
    void tells_whether_the_session_is_in_use() {
        String token = host.login();
        Host.Answer answer = host.get(token, "/validateSession");
        assertThat(answer.response().path("isSessionInUse").isBoolean()).isTrue();
        assertThat(answer.response().path("isSessionInUse").asBoolean()).isFalse();
        assertThat(host.get("nonsense", "/validateSession").code()).isEqualTo("952");
    }

    @Test
    void lets_calls_on_one_token_wait_for_each_other() throws InterruptedException {
        String token = host.login();
        var inside = new java.util.concurrent.atomic.AtomicInteger();
        var most = new java.util.concurrent.atomic.AtomicInteger();
        host.shop
                .database()
                .script(
                        "busy",
                        _ -> {
                            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                            inside.decrementAndGet();
                            return Script.Outcome.of("");
                        });
        var threads =
                java.util.stream.IntStream.range(0, 8)
                        .mapToObj(_ ->
                                Thread.startVirtualThread(() ->
                                        host.get(token, LAYOUTS + "/dapi_StockRead/script/busy")))
                        .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(most).hasValue(1);
        assertThat(host.emulator.calls(Endpoint.RUN_SCRIPT)).isEqualTo(8);
    }
}
