/// What the console asks the other two services, and their answers.
@NullMarked
package io.passerelle.webhook.console.neighbour;

import org.jspecify.annotations.NullMarked;
