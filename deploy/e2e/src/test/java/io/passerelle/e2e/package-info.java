/// The product as its user runs it: separate processes, real HTTP, real FTPS, `kill -9`.
@NullMarked
package io.passerelle.e2e;

import org.jspecify.annotations.NullMarked;
