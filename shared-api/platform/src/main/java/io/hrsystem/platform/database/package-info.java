/** The databases: who may connect, what they hold, and whose rows a transaction sees. */
@NullMarked
package io.hrsystem.platform.database;

import org.jspecify.annotations.NullMarked;
