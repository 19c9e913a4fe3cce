package io.passerelle.common.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graalvm.nativeimage.c.function.CFunction;
import org.graalvm.word.PointerBase;
import org.graalvm.word.UnsignedWord;
import org.graalvm.word.WordFactory;

/// The pages of a native executable that are in memory. The system keeps each one that was ever
/// touched until it runs short of memory, so most of what an idle service has is what its start
/// needed.
final class ExecutablePages {
    private static final Path MAPPINGS = Path.of("/proc/self/smaps");

    /// A mapping's first line, see proc_pid_smaps(5): addresses, permissions, offset, device, inode
    /// and, for a file, its path.
    private static final Pattern FIRST_LINE =
            Pattern.compile("(\\p{XDigit}+)-(\\p{XDigit}+) (\\S{4}) \\S+ \\S+ \\S+(?: +(.*))?");

    /// `MADV_DONTNEED` of madvise(2): the pages leave the process, and who touches one again gets
    /// what the file holds.
    private static final int NOT_NEEDED = 4;

    private ExecutablePages() {}

    /// Gives them back to the system. Only a native executable on Linux can.
    ///
    /// @throws IOException if Linux does not tell what is mapped
    static void giveBack() throws IOException {
        for (Mapping mapping : unwritten(Files.readAllLines(MAPPINGS))) {
            advise(
                    WordFactory.pointer(mapping.start),
                    WordFactory.unsigned(mapping.end - mapping.start),
                    NOT_NEEDED);
        }
    }

    /// The mappings of files which nobody may write to and nobody has written to, not even the
    /// dynamic linker: all that is in them is in the file as well. What was written to and then
    /// swapped out is no longer counted as anonymous, only as swapped.
    static List<Mapping> unwritten(List<String> smaps) {
        List<Mapping> found = new ArrayList<>();
        Mapping current = new Mapping(0, 0, false);
        boolean written = false;
        for (String line : smaps) {
            Matcher first = FIRST_LINE.matcher(line);
            if (first.matches()) {
                current = Mapping.of(first);
                written = false;
            } else if (line.startsWith("Anonymous:")) {
                written = !line.endsWith(" 0 kB");
            } else if (line.matches("Swap: +0 kB") && current.readOnlyFile && !written) {
                found.add(current);
            }
        }
        return found;
    }

    @CFunction("madvise")
    private static native int advise(PointerBase start, UnsignedWord length, int advice);

    /// @param end the first address behind it
    record Mapping(long start, long end, boolean readOnlyFile) {

        private static Mapping of(Matcher first) {
            String path = first.group(4) == null ? "" : first.group(4);
            return new Mapping(
                    Long.parseUnsignedLong(first.group(1), 16),
                    Long.parseUnsignedLong(first.group(2), 16),
                    first.group(3).matches("r-.p") && path.startsWith("/"));
        }
    }
}
