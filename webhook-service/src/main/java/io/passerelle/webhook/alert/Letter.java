package io.passerelle.webhook.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.condition.Condition;
import io.passerelle.common.runtime.Settings;
import io.passerelle.webhook.subscription.SubscriptionSettings;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A notice in the words of each way.
@Singleton
class Letter {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);
    private final ObjectMapper json;
    private final Optional<String> console;
    private final ZoneId zone;

    Letter(ObjectMapper json, Settings settings, AlertsConfig config) {
        this.json = json;
        this.console =
                SubscriptionSettings.from(settings).publicUrl().map(url -> url + "/console/");
        this.zone = config.timeZone().map(ZoneId::of).orElseGet(ZoneId::systemDefault);
    }

    /// What a machine gets; `link` is there if `PUBLIC_URL` is set.
    String body(Notice notice) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", notice.id());
        fields.put("event", notice.event().word());
        fields.put("at", notice.at().toString());
        fields.put("key", notice.about().key());
        fields.put("severity", notice.about().severity().name().toLowerCase(Locale.ROOT));
        fields.put("since", notice.about().since().toString());
        fields.put("text", notice.about().words());
        fields.put("advice", notice.about().advice());
        link(notice).ifPresent(link -> fields.put("link", link));
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can always be written", e);
        }
    }

    private Optional<String> link(Notice notice) {
        return console.map(address -> address + notice.about().link());
    }

    /// One line.
    String subject(Notice notice) {
        String words = notice.about().words().lines().findFirst().orElse("");
        return switch (notice.event()) {
            case RAISED -> "Passerelle: " + words;
            case CLEARED -> "Passerelle, over: " + words;
            case SUMMARY -> "Passerelle: what stands today";
        };
    }

    String text(Notice notice) {
        Condition about = notice.about();
        String words =
                switch (notice.event()) {
                    case RAISED ->
                            "%s\n\nSince %s.\n\n%s\n"
                                    .formatted(about.words(), time(about.since()), about.advice());
                    case CLEARED ->
                            "This is over: %s\n\nIt began %s and was over by %s.\n"
                                    .formatted(
                                            about.words(), time(about.since()), time(notice.at()));
                    case SUMMARY -> about.words() + "\n";
                };
        return words + link(notice).map(link -> "\n" + link + "\n").orElse("");
    }

    private String time(Instant time) {
        return TIME.withZone(zone).format(time) + " (" + zone + ")";
    }
}
