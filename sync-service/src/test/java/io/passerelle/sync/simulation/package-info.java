/// Deterministic simulation of the stock rule and the booking: models of the world around the real
/// service, one step at a time, in an order made from a seed.
package io.passerelle.sync.simulation;
