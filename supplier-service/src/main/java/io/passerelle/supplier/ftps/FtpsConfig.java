package io.passerelle.supplier.ftps;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Patience with suppliers' servers. The defaults are those measured with vsftpd, ProFTPD and
/// Pure-FTPd.
@ConfigMapping(prefix = "passerelle.ftps")
interface FtpsConfig {

    /// For the TCP connection and the server's greeting, together.
    @WithDefault("15s")
    Duration connectTimeout();

    /// For the answer to a command.
    @WithDefault("60s")
    Duration replyTimeout();

    /// For the answer to a finished upload: some servers scan files first.
    @WithDefault("180s")
    Duration storedTimeout();

    /// A transfer without progress for so long is cut. No socket option bounds a blocked write.
    @WithDefault("60s")
    Duration stallTimeout();

    /// An attempt as a whole is cut after so long, whatever it is doing.
    @WithDefault("15m")
    Duration attemptTimeout();
}
