package io.passerelle.sync.movement;

import io.passerelle.common.value.Sku;
import io.passerelle.common.work.Work;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

/// Schedules the booking of what is due, and tells those who wait for what was booked.
@Singleton
class BookingSchedule implements Announcements {
    private final Work work;
    private final Instance<BookingWork> booking;
    private final Event<Movements.StockBooked> booked;

    BookingSchedule(Work work, Instance<BookingWork> booking, Event<Movements.StockBooked> booked) {
        this.work = work;
        this.booking = booking;
        this.booked = booked;
    }

    @Override
    public void toBook(Sku sku) {
        work.schedule(booking.get(), sku.value());
    }

    @Override
    public void booked(Sku sku) {
        booked.fire(new Movements.StockBooked(sku));
    }
}
