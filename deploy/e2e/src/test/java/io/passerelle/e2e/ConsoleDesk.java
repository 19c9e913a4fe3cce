package io.passerelle.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;

/// A shop that runs, and a browser at its console.
record ConsoleDesk(World world, Browser browser) implements AutoCloseable {

    /// Skips the tests where the services are not packaged, or there is no browser.
    static ConsoleDesk open(Path directory, World.Additions additions) {
        ServiceProcess.assumePackaged();
        if (!Browser.isInstalled()) {
            System.err.println("The console is not tested in a browser: " + Browser.MISSING);
        }
        assumeTrue(Browser.isInstalled(), Browser.MISSING);
        World world = new World(directory, additions).start();
        try {
            return new ConsoleDesk(world, Browser.open(world.webhook.url()));
        } catch (RuntimeException e) {
            world.close();
            throw e;
        }
    }

    @Override
    public void close() {
        browser.close();
        world.close();
    }
}
