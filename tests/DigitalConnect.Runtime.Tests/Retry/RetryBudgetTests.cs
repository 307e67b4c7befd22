using DigitalConnect.Runtime.Retry;
using Microsoft.Extensions.Time.Testing;

namespace DigitalConnect.Runtime.Tests.Retry;

public sealed class RetryBudgetTests
{
    private readonly FakeTimeProvider _time = new();

    [Test]
    public void A_reserve_of_fifty_is_there_for_bad_moments() => Assert.That(Spend(new RetryBudget(_time)), Is.EqualTo(50));

    [Test]
    public void Five_calls_earn_a_retry()
    {
        var budget = Spent();

        for (var call = 0; call < 5; call++)
            budget.Deposit();

        Assert.That(Spend(budget), Is.EqualTo(1));
    }

    [Test]
    public void A_second_earns_a_retry()
    {
        var budget = Spent();

        _time.Advance(TimeSpan.FromSeconds(3));

        Assert.That(Spend(budget), Is.EqualTo(3));
    }

    [Test]
    public void No_more_than_the_reserve_is_kept()
    {
        var budget = new RetryBudget(_time);
        for (var call = 0; call < 1000; call++)
            budget.Deposit();
        _time.Advance(TimeSpan.FromDays(1));

        Assert.That(Spend(budget), Is.EqualTo(50));
    }

    [Test]
    public void Many_callers_at_once_spend_no_more_than_there_is()
    {
        var budget = new RetryBudget(_time);
        var spent = 0;

        Parallel.For(0, 1000, _ => Interlocked.Add(ref spent, budget.TryWithdraw() ? 1 : 0));

        Assert.That(spent, Is.EqualTo(50));
    }

    private RetryBudget Spent()
    {
        var budget = new RetryBudget(_time);
        Spend(budget);
        return budget;
    }

    private static int Spend(RetryBudget budget)
    {
        var spent = 0;
        while (budget.TryWithdraw())
            spent++;
        return spent;
    }
}
