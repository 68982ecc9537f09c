/** The whole system on one machine: a PostgreSQL for each side, both services and a mail catcher, kept running until Ctrl-C. */
@NullMarked
package io.hrsystem.deploy.local;

import org.jspecify.annotations.NullMarked;
