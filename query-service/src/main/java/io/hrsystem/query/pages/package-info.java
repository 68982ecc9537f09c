/** The pages of people: their day, their month, what is known of them. Own no tables; ask and change as any program does. */
@NullMarked
package io.hrsystem.query.pages;

import org.jspecify.annotations.NullMarked;
