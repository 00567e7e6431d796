/**
 * Time as Việt Nam has told it: the lunar calendar, the can-chi cycle, the names of reigns.
 *
 * <p>Ways in: {@link org.phohien.core.calendar.LunarCalendar} turns days of one calendar into those
 * of the other, {@link org.phohien.core.calendar.CanChi} names years and days, {@link
 * org.phohien.core.calendar.Reigns} knows when a reign name was in use. Knows only the JDK. Days of
 * the sun are Gregorian throughout, also before 1582, as ISO 8601 and EDTF have them.
 */
@NullMarked
package org.phohien.core.calendar;

import org.jspecify.annotations.NullMarked;
