/// What is wrong right now: the contract by which each service tells it, and who gathers it.
@NullMarked
package io.passerelle.common.condition;

import org.jspecify.annotations.NullMarked;
