package io.passerelle.common.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.passerelle.common.runtime.ExecutablePages.Mapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ExecutablePagesTest {
    @Test
    void only_what_the_file_holds_unchanged_may_go() {
        List<String> smaps =
                """
                00400000-00410000 r--p 00000000 fe:00 41   /opt/passerelle/sync-service
                Anonymous:             0 kB
                Swap:                  0 kB
                00410000-0242d000 r-xp 00010000 fe:00 41   /opt/passerelle/sync-service
                Rss:               27764 kB
                Anonymous:             0 kB
                Swap:                  0 kB
                VmFlags: rd ex mr mw me
                0242d000-0247d000 r--p 0202c000 fe:00 41   /opt/passerelle/sync-service
                Anonymous:           320 kB
                Swap:                  0 kB
                0247d000-024ad000 rw-p 0207c000 fe:00 41   /opt/passerelle/sync-service
                Anonymous:             0 kB
                Swap:                  0 kB
                024b0000-024b4000 r--p 0202c000 fe:00 43   /lib/x86_64-linux-gnu/libz.so.1
                Anonymous:             0 kB
                Swap:                 12 kB
                1e454000-1e54d000 rw-p 00000000 00:00 0    [heap]
                Anonymous:           884 kB
                Swap:                  0 kB
                7f2319980000-7f231a400000 r--p 00000000 00:00 0
                Anonymous:             0 kB
                Swap:                  0 kB
                7f2320000000-7f2320008000 r--s 00000000 fe:00 77   /data/sync.db-shm
                Anonymous:             0 kB
                Swap:                  0 kB
                7ffd5d1e5000-7ffd5d1e7000 r-xp 00000000 00:00 0    [vdso]
                Anonymous:             0 kB
                Swap:                  0 kB
                """
                        .lines()
                        .toList();

        assertThat(ExecutablePages.unwritten(smaps))
                .as("not: relocated, swapped out, writable, shared or no file's at all")
                .extracting(Mapping::start)
                .containsExactly(0x00400000L, 0x00410000L);
        assertThat(ExecutablePages.unwritten(smaps).getFirst().end()).isEqualTo(0x00410000L);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_process_of_today_is_understood() throws IOException {
        List<String> smaps = Files.readAllLines(Path.of("/proc/self/smaps"));

        assertThat(ExecutablePages.unwritten(smaps))
                .isNotEmpty()
                .allMatch(m -> m.end() > m.start());
    }
}
