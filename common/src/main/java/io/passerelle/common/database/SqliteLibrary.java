package io.passerelle.common.database;

import io.quarkus.logging.Log;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.sqlite.SQLiteJDBCLoader;

/// Loads SQLite's library before the driver does it in its own, careful way: that starts a process
/// to learn the system's name, compares the unpacked library byte by byte, and leaves it behind
/// when the process is killed. It was the longest single part of a native executable's start.
///
/// Where this does not know the machine or fails, and where the driver was told where its library
/// is, the driver goes its own way.
public final class SqliteLibrary {
    private static final String NAME = "libsqlitejdbc.so";
    private static final String PATH_PROPERTY = "org.sqlite.lib.path";
    private static final Map<String, String> FOLDERS =
            Map.of("amd64", "x86_64", "aarch64", "aarch64");

    private SqliteLibrary() {}

    public static void load() {
        String folder = FOLDERS.get(System.getProperty("os.arch"));
        if (folder == null
                || !"Linux".equals(System.getProperty("os.name"))
                || System.getProperty(PATH_PROPERTY) != null) {
            return;
        }
        String resource = "/org/sqlite/native/Linux/" + folder + "/" + NAME;
        try (InputStream library = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
            if (library != null) {
                load(library);
            }
        } catch (Exception e) {
            Log.debugf(e, "the driver is left to unpack %s itself", NAME);
        }
    }

    /// The folder is this user's alone; a loaded library needs its file no longer.
    private static void load(InputStream library) throws Exception {
        Path folder = Files.createTempDirectory("passerelle-");
        Path file = folder.resolve(NAME);
        System.setProperty(PATH_PROPERTY, folder.toString());
        try {
            Files.copy(library, file);
            SQLiteJDBCLoader.initialize();
        } finally {
            System.clearProperty(PATH_PROPERTY);
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }
}
