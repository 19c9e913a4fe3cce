/// The command line of sync-service.
@NullMarked
package io.passerelle.sync.cli;

import org.jspecify.annotations.NullMarked;
