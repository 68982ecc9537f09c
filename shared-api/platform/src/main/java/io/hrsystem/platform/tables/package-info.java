/** Tables as people bring them and take them away: by what names columns go, and how cells are written. */
@NullMarked
package io.hrsystem.platform.tables;

import org.jspecify.annotations.NullMarked;
