from breachtui.store.columns import Column


def test_a_column_holds_more_values_than_a_byte_can_number() -> None:
    column, values = Column(), [f"value {number % 70_000}" for number in range(70_500)]
    column.extend(range(1, 300), values[:299])
    column.extend(range(300, len(values) + 1), values[299:])
    known = column.values
    assert [known[number] for number in column.numbers(range(1, len(values) + 1))] == values
    assert known[column.numbers([0])[0]] is None
