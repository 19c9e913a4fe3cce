/// The demonstration that `deploy/start` plays against a running sandbox.
@NullMarked
package io.passerelle.sandbox.demo;

import org.jspecify.annotations.NullMarked;
