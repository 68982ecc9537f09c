/** What makes a PostgreSQL ours: its roles, its databases, and their schemas. */
@NullMarked
package io.hrsystem.database;

import org.jspecify.annotations.NullMarked;
