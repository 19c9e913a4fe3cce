package io.passerelle.sync.filemaker;

import io.passerelle.common.filemaker.FileMakerRecord;
import io.passerelle.common.runtime.BadSetting;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// The field that says when a record last changed, on FileMaker's own clock, which has no time
/// zone: its values are compared with one another only.
record Modified(String field, DateTimeFormatter format) {

    /// Throws [BadSetting].
    static Optional<Modified> from(FileMakerConfig.Stock config) {
        return config.modified().map(field -> new Modified(field, format(config)));
    }

    private static DateTimeFormatter format(FileMakerConfig.Stock config) {
        try {
            return DateTimeFormatter.ofPattern(config.modifiedFormat());
        } catch (IllegalArgumentException e) {
            throw new BadSetting(
                    "passerelle.filemaker.stock.modified-format: found "
                            + config.modifiedFormat()
                            + ", expected a pattern such as MM/dd/yyyy HH:mm:ss");
        }
    }

    /// Empty if the field is, or is not written in this format.
    Optional<LocalDateTime> of(FileMakerRecord record) {
        try {
            return Optional.of(LocalDateTime.parse(record.text(field), format));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /// The criterion of a find request.
    String since(LocalDateTime time) {
        return ">=" + format.format(time);
    }
}
