/// The command line of webhook-service.
@NullMarked
package io.passerelle.webhook.cli;

import org.jspecify.annotations.NullMarked;
