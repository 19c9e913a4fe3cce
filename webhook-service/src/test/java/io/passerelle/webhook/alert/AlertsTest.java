package io.passerelle.webhook.alert;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.passerelle.common.condition.Condition;
import io.passerelle.common.condition.Conditions;
import io.passerelle.common.condition.Severity;
import io.passerelle.common.work.Parked;
import io.passerelle.common.work.Work;
import io.passerelle.webhook.neighbour.Neighbours;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.core.ConditionFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(AlertsProfile.class)
class AlertsTest {
    private static final Instant START = Instant.parse("2026-11-21T08:00:00Z");
    private static final Duration SETTLED = Duration.ofMinutes(2);
    private static final String PARKED = "parked:webhook-service:alert-webhook";
    private static final Set<String> ALL =
            Set.of("webhook-service", "sync-service", "supplier-service");

    @Inject StandingRepository standing;
    @Inject NoticeRepository notices;
    @Inject SummaryRepository summaries;
    @Inject Ways ways;
    @Inject AlertsConfig config;
    @Inject Gathering gathering;
    @Inject Neighbours neighbours;
    @Inject Silences silences;
    @Inject Conditions conditions;
    @Inject Work work;

    @ConfigProperty(name = "passerelle.alerts.webhook")
    URI hook;

    @ConfigProperty(name = "quarkus.mailer.port")
    int smtpPort;

    private Receiver receiver;
    private GreenMail mail;
    private Instant now = START;

    @BeforeEach
    void listen() throws Exception {
        QuarkusTransaction.requiringNew()
                .run(() -> {
                    standing.deleteAll();
                    summaries.deleteAll();
                    silences.over("sync-service");
                });
        receiver = new Receiver(hook);
        mail = new GreenMail(new ServerSetup(smtpPort, "localhost", ServerSetup.PROTOCOL_SMTP));
        mail.start();
    }

    @AfterEach
    void fallSilent() {
        receiver.close();
        mail.stop();
    }

    @Test
    void a_cause_that_stands_is_told_once_and_once_more_when_it_is_gone() throws Exception {
        Condition parked = condition("parked:sync-service:booking");
        observe(parked);
        assertThat(receiver.posts).isEmpty();

        now = now.plus(SETTLED);
        observe(parked);
        observe(parked);
        patiently().until(() -> receiver.posts.size() == 1 && mails().size() == 2);

        observe();
        now = now.plus(SETTLED);
        observe();
        observe();
        patiently().until(() -> receiver.posts.size() == 2 && mails().size() == 4);

        assertThat(receiver.posts)
                .extracting(post -> post.json().path("event").asText())
                .containsExactly("raised", "cleared");
        assertThat(mails().getFirst().getSubject()).isEqualTo("Passerelle: It hurts.");
        assertThat(mails().getFirst().getContent().toString())
                .contains("21 November 2026, 09:00 (Europe/Paris)")
                .contains("Do this.")
                .contains("https://hooks.example.com/console/parked");
        assertThat(mails().getLast().getSubject()).isEqualTo("Passerelle, over: It hurts.");
        assertThat(mails().getLast().getContent().toString())
                .startsWith("This is over: It hurts.")
                .contains("It began 21 November 2026, 09:00 (Europe/Paris)");
        assertThat(mails()).allSatisfy(m -> assertThat(m.getHeader("Message-ID")).hasSize(1));
    }

    @Test
    void the_receiver_can_prove_who_sent_it() throws Exception {
        tell(condition("handover-waits:sync"));

        Receiver.Post post = receiver.posts.getFirst();

        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(AlertsProfile.SECRET.getBytes(UTF_8), "HmacSHA256"));
        assertThat(post.signature())
                .isEqualTo(
                        "sha256="
                                + HexFormat.of()
                                        .formatHex(mac.doFinal(post.text().getBytes(UTF_8))));
        assertThat(post.path()).isEqualTo("/hook?a=1");
        assertThat(post.id()).isEqualTo(post.json().path("id").asText()).isNotBlank();
        assertThat(post.json().path("key").asText()).isEqualTo("handover-waits:sync");
        assertThat(post.json().path("severity").asText()).isEqualTo("ticket");
        assertThat(post.json().path("since").asText()).isEqualTo("2026-11-21T08:00:00Z");
        assertThat(post.json().path("text").asText()).isEqualTo("It hurts.");
        assertThat(post.json().path("link").asText())
                .isEqualTo("https://hooks.example.com/console/parked");
    }

    @Test
    void what_comes_and_goes_is_never_told() {
        Condition flapping = condition("unreachable:shopify");
        for (int i = 0; i < 10; i++) {
            observe(flapping);
            now = now.plus(Duration.ofMinutes(1));
            observe();
            now = now.plus(Duration.ofMinutes(1));
        }

        tell(condition("lines-held"));

        assertThat(keysTold()).containsExactly("lines-held");
    }

    @Test
    void one_that_is_known_and_flickers_is_not_told_again() {
        Condition known = condition("events-wait");
        tell(known);
        observe();
        now = now.plus(Duration.ofMinutes(1));
        observe(known);
        now = now.plus(SETTLED);

        tell(condition("lines-held"), known);

        assertThat(keysTold()).containsExactly("events-wait", "lines-held");
    }

    @Test
    void a_receiver_that_fails_gets_it_later_with_the_same_number() {
        receiver.nextAnswers.addAll(List.of(500, 429));

        tell(condition("sync-late"));

        patiently().until(() -> receiver.posts.size() == 3);
        assertThat(receiver.posts)
                .extracting(Receiver.Post::id)
                .containsOnly(receiver.posts.getFirst().id());
    }

    @Test
    void an_id_never_comes_again_though_all_before_is_forgotten() throws Exception {
        QuarkusTransaction.requiringNew().run(() -> notices.deleteAll());
        tell(condition("sync-late"));
        patiently().until(() -> mails().size() == 2 && work.waiting() == 0);
        QuarkusTransaction.requiringNew()
                .run(() -> {
                    standing.deleteAll();
                    notices.deleteAll();
                });
        now = now.plus(Duration.ofDays(91));

        tell(condition("lines-held"));
        patiently().until(() -> mails().size() == 4);

        assertThat(receiver.posts).extracting(Receiver.Post::id).doesNotHaveDuplicates();
        assertThat(mails().getFirst().getMessageID())
                .contains("-" + receiver.posts.getFirst().id() + "@")
                .isNotEqualTo(mails().getLast().getMessageID());
    }

    @Test
    void of_a_service_that_is_silent_nothing_is_over() {
        tell(condition("sync-late"));
        now = now.plus(SETTLED);
        observe(Set.of("webhook-service"));
        now = now.plus(SETTLED);
        observe(Set.of("webhook-service"));

        tell(condition("lines-held"), condition("sync-late"));

        assertThat(keysTold()).containsExactly("sync-late", "lines-held");
    }

    @Test
    void a_summary_says_once_a_day_what_stands() {
        var eight = new SummaryTime(LocalTime.of(8, 0), ZoneId.of("Europe/Paris"));
        summarize(eight);
        tell(condition("sync-late"));
        now = now.plus(Duration.ofDays(1));

        summarize(eight);
        summarize(eight);

        patiently().until(() -> receiver.posts.size() == 2);
        assertThat(receiver.posts.getLast().json().path("event").asText()).isEqualTo("summary");
        assertThat(receiver.posts.getLast().json().path("text").asText()).isEqualTo("- It hurts.");
    }

    @Test
    void another_service_is_asked_and_its_silence_is_a_cause_after_a_while() {
        Watched other = nodeThatAsks();
        receiver.body =
                """
                [{"key":"sync-late","severity":"TICKET","since":"2026-11-21T08:00:00Z",
                  "words":"It hurts.","advice":"Do this.","link":"parked"}]
                """;

        assertThat(other.ask(now)).contains(List.of(condition("sync-late")));
        assertThat(receiver.posts.getFirst().path()).isEqualTo("/api/conditions");

        receiver.nextAnswers.add(401);
        assertThat(other.ask(now)).isEmpty();
        assertThat(other.silence(now.plusSeconds(10), Duration.ofMinutes(3))).isEmpty();
        assertThat(other.silence(now.plusSeconds(181), Duration.ofMinutes(3)))
                .hasValueSatisfying(c -> assertThat(c.severity()).isEqualTo(Severity.PAGE));

        assertThat(other.ask(now)).isPresent();
        assertThat(other.silence(now.plusSeconds(181), Duration.ofMinutes(3))).isEmpty();
    }

    @Test
    void a_silence_outlasts_a_restart_and_ends_when_any_node_is_answered() {
        receiver.body = "[]";
        receiver.nextAnswers.addAll(List.of(503, 503));
        nodeThatAsks().ask(now);
        Watched afterwards = nodeThatAsks();
        afterwards.ask(now.plusSeconds(170));

        assertThat(afterwards.silence(now.plusSeconds(181), Duration.ofMinutes(3)))
                .hasValueSatisfying(c -> assertThat(c.since()).isEqualTo(now));

        nodeThatAsks().ask(now.plusSeconds(182));
        assertThat(afterwards.silence(now.plusSeconds(400), Duration.ofMinutes(3))).isEmpty();
    }

    @Test
    void two_nodes_that_look_at_the_same_time_tell_it_once() throws Exception {
        Condition cause = condition("two-nodes");
        observe(cause);
        now = now.plus(SETTLED);

        var together = new CyclicBarrier(2);
        try (var nodes = Executors.newFixedThreadPool(2)) {
            Callable<Void> look =
                    () -> {
                        together.await();
                        observe(cause);
                        return null;
                    };
            nodes.invokeAll(List.of(look, look, look, look));
        }

        tell(condition("lines-held"), cause);
        assertThat(keysTold()).containsExactly("two-nodes", "lines-held");
    }

    @Test
    void a_receiver_that_takes_none_has_one_notice_of_each_cause_parked_and_no_more() {
        receiver.otherwise = 400;
        for (int i = 0; i < 4; i++) {
            round(true);
            round(true);
            round(false);
            round(false);
        }
        patiently().until(() -> parkedKeys().size() == 2);

        int posts = receiver.posts.size();
        for (int i = 0; i < 10; i++) {
            round(false);
        }
        assertThat(receiver.posts).as("no loop").hasSize(posts);
        assertThat(keysTold()).filteredOn(PARKED::equals).hasSize(1);

        receiver.otherwise = 200;
        parkedKeys().forEach(key -> work.replay("alert-webhook", key));
        patiently().until(() -> parkedKeys().isEmpty());
        round(false);
        round(false);
        patiently()
                .until(() ->
                        receiver.posts.stream()
                                .anyMatch(p ->
                                        p.json().path("key").asText().equals(PARKED)
                                                && p.json()
                                                        .path("event")
                                                        .asText()
                                                        .equals("cleared")));
    }

    /// What the service itself says of its parked work, and another cause or not.
    private void round(boolean late) {
        observe(
                Stream.concat(
                                conditions.now().stream().filter(c -> c.key().equals(PARKED)),
                                late ? Stream.of(condition("flapping")) : Stream.empty())
                        .toArray(Condition[]::new));
        now = now.plus(SETTLED);
        patiently().until(() -> work.waiting() == 0);
    }

    private List<String> parkedKeys() {
        return work.parked().stream()
                .filter(unit -> unit.kind().equals("alert-webhook"))
                .map(Parked::key)
                .toList();
    }

    private Watched nodeThatAsks() {
        return new Watched(
                "sync-service",
                neighbours.at(URI.create("http://localhost:" + hook.getPort())),
                silences);
    }

    @Test
    void what_this_service_says_itself_is_gathered() {
        assertThat(gathering.now().answered()).contains("webhook-service");
    }

    private void tell(Condition... conditions) {
        int before = receiver.posts.size();
        observe(conditions);
        now = now.plus(SETTLED);
        observe(conditions);
        patiently().until(() -> receiver.posts.size() > before);
    }

    private void observe(Condition... conditions) {
        observe(ALL, conditions);
    }

    private void observe(Set<String> answered, Condition... conditions) {
        List<Gathering.Told> told =
                Arrays.stream(conditions).map(c -> new Gathering.Told("sync-service", c)).toList();
        QuarkusTransaction.requiringNew()
                .run(() -> newBook().observe(new Gathering.Gathered(answered, told)));
    }

    private void summarize(SummaryTime time) {
        QuarkusTransaction.requiringNew().run(() -> newBook().summarize(time));
    }

    /// As after a restart, each time.
    private AlertBook newBook() {
        return new AlertBook(
                standing,
                notices,
                summaries,
                ways,
                config,
                ((InstantSource) () -> now).withZone(ZoneOffset.UTC));
    }

    private List<String> keysTold() {
        return receiver.posts.stream().map(post -> post.json().path("key").asText()).toList();
    }

    private List<MimeMessage> mails() {
        return Stream.of(mail.getReceivedMessages()).toList();
    }

    private static Condition condition(String key) {
        return new Condition(key, Severity.TICKET, START, "It hurts.", "Do this.", "parked");
    }

    private static ConditionFactory patiently() {
        return await();
    }
}
