// SPDX-License-Identifier: MIT
/** Tests of the page in a real browser, and of its modules in the same browser without the page. */
package org.butlervo.browser;
