using Community.Store.Delivery;

namespace Community.Store.Tests.Delivery;

public sealed class DerivedIdTests
{
    [Fact]
    public void The_same_parts_give_the_same_id_for_ever() =>
        Assert.Equal("keM7cLOjvvslYQWtUJFUZA", DerivedId.Of("faq", "$event", "answer"));

    [Fact]
    public void Where_one_part_ends_and_the_next_begins_counts()
    {
        string[] ids =
        [
            DerivedId.Of("ab", "c"), DerivedId.Of("a", "bc"), DerivedId.Of("abc"), DerivedId.Of("abc", ""), DerivedId.Of("", "abc"),
            DerivedId.Of("a", "b", "c"), DerivedId.Of("c", "ab"), DerivedId.Of("2:ab1:c"), DerivedId.Of("ab1:c"), DerivedId.Of(),
        ];

        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public void Parts_that_hold_the_separator_do_not_run_together() =>
        Assert.NotEqual(DerivedId.Of("1", "1:a"), DerivedId.Of("1:11", "a"));

    [Fact]
    public void An_id_fits_into_an_address_as_it_is()
    {
        foreach (var number in Enumerable.Range(0, 1000))
            Assert.Matches("^[A-Za-z0-9_-]{22}$", DerivedId.Of("bot", $"$ü/{number}", "purpose"));
    }
}
