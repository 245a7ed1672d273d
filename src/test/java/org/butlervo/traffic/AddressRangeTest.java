// SPDX-License-Identifier: MIT
package org.butlervo.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1, true",
        "127.0.0.1, 127.0.0.2, false",
        "10.0.0.0/8, 10.255.1.2, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "10.0.0.0/8, ::ffff:10.1.2.3, true",
        "192.168.4.0/22, 192.168.7.255, true",
        "192.168.4.0/22, 192.168.8.0, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, ::1, false",
        "::1, 0:0:0:0:0:0:0:1, true",
        "::1, ::1%lo, true",
        "fd00::/8, fdab::1, true",
        "fd00::/8, fe80::1, false",
        "::/0, 2001:db8::1, true",
        "127.0.0.0/8, localhost, false",
        "127.0.0.0/8, unknown, false",
        "127.0.0.0/8, '', false"
    })
    void containsWhatHasItsPrefix(String range, String address, boolean isInside) {
        assertThat(AddressRange.parse(range).contains(address)).isEqualTo(isInside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "10.0.0.0/33", "::/129", "10.0.0.0/-1", "10.0.0.0/", "10.0.0", "300.0.0.1", "*", ""
            })
    void refusesWhatIsNoRange(String text) {
        assertThatThrownBy(() -> AddressRange.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neverLooksUpAName() {
        assertThat(AddressRange.parse("0.0.0.0/0").contains("dead.beef")).isFalse();
    }
}
