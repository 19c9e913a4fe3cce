package io.passerelle.sync.filemaker;

import io.passerelle.common.cli.Check;
import io.passerelle.common.filemaker.FileMaker;
import io.passerelle.common.value.Sku;
import io.passerelle.sync.movement.StockBook;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.source.yaml.YamlConfigSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A merchant's file by one of the descriptions in `deploy/filemaker`.
public final class Descriptions {
    private static final Path FOLDER = Path.of("..", "deploy", "filemaker");
    private final FileMaker fileMaker;
    private final FileMakerConfig config;

    private Descriptions(FileMaker fileMaker, FileMakerConfig config) {
        this.fileMaker = fileMaker;
        this.config = config;
    }

    /// The description of this name.
    ///
    /// @param changes settings that differ, below `passerelle.filemaker`
    public static Descriptions of(FileMaker fileMaker, String file, Map<String, String> changes) {
        return new Descriptions(fileMaker, read(file, changes));
    }

    static void check(String file, Map<String, String> changes) {
        DescriptionCheck.of(read(file, changes));
    }

    private static FileMakerConfig read(String file, Map<String, String> changes) {
        Map<String, String> full = new LinkedHashMap<>();
        changes.forEach((key, value) -> full.put("passerelle.filemaker." + key, value));
        try {
            return new SmallRyeConfigBuilder()
                    .withMapping(FileMakerConfig.class)
                    .withSources(
                            new YamlConfigSource(FOLDER.resolve(file).toUri().toURL()),
                            new PropertiesConfigSource(full, "changes", 500))
                    .build()
                    .getConfigMapping(FileMakerConfig.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public StockBook book() {
        return StockBooks.of(fileMaker, config);
    }

    public FileMakerStock stock() {
        return new SellableRecords(
                fileMaker,
                config,
                SellableRecords.Kept.atTheDefault(config),
                new StockReads(config, new ReadMarks(), Clock.systemUTC()).unnoted());
    }

    public List<Check> check() {
        return new FileMakerCheck(fileMaker, config, List.of()).run();
    }

    public List<Check> trial(Sku sku, Clock clock) {
        return new TrialBooking(book(), clock).run(sku);
    }
}
